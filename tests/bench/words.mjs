// Words to search for: frequent and rare ones of the report in several forms, names, and words of the English titles.

const russian = `
  закон закона труда труду человека людей власти правительство наблюдатели свободы свобода организации детей ребенка
  гражданства президента насилия насилие работников работник данным сообщали возможностями информации правам безопасности
  деятельности государство правозащитники ограничения женщин министерство пыток пытки пытках суд судебных январских полиции
  активисты жертвы беженцев профсоюзов коррупции заключенных задержания журналисты выборы референдум Алматы Токаев Назарбаева
  мошеннических растрате пилотные безбарьерного карагандинский`;
const english = "torture complaints government reported children sentenced referendum Taldykorgan";

export const WORDS = `${russian} ${english}`.trim().split(/\s+/);

/** What is typed first: the commonest first letter, and a word. */
export const FIRST = ["п", "пытки"];
