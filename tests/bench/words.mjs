// Words to search for: frequent and rare ones of the report in several forms, names, and words of the English titles.

const russian = `
  закон закона труда труду человека людей власти правительство наблюдатели свободы свобода организации детей ребенка
  гражданства президента насилия насилие работников работник данным сообщали возможностями информации правам безопасности
  деятельности государство правозащитники ограничения женщин министерство пыток пытки пытках суд судебных январских полиции
  активисты жертвы беженцев профсоюзов коррупции заключенных задержания журналисты выборы референдум Алматы Токаев Назарбаева
  мошеннических растрате пилотные безбарьерного карагандинский`;
const english = "torture complaints government reported children sentenced referendum Taldykorgan";

const words = (text) => text.trim().split(/\s+/);
export const WORDS = words(`${russian} ${english}`);

const two = `
  жертвы пыток, права человека, свобода слова, домашнее насилие, трудовые права, судебный процесс, январские события, дети инвалиды,
  независимые профсоюзы, министерство труда, лишение свободы, принудительный труд, правительство Казахстана, полиция задержала,
  уголовное дело`;
const begun = "пра наб зак тру сво пыт жур про нас зад ком каз реф алм мин";

/** What searches of Russian sentences are measured with: words, two words, and the first three letters of words. */
export const QUERIES = [...words(russian), ...two.split(",").map((words) => words.trim()), ...words(begun)];

/** What is typed first: the commonest first letter, and a word. */
export const FIRST = ["п", "пытки"];
