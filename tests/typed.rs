//! What journalists type, and what they look for: it stands among the first three of its kind.

use doklad::edition::{Edition, shipped};
use doklad::query::Results;
use doklad::report::{Lang, Report};

/// What is looked for: a chart, a figure, an event or a name by its id, or a sentence by some of its words.
#[derive(Clone, Copy, Debug)]
enum Sought {
    Chart(&'static str),
    Figure(&'static str),
    Event(&'static str),
    Name(&'static str),
    Sentence(&'static str),
}

use Lang::{En, Kk, Ru};
use Sought::{Chart, Event, Figure, Name, Sentence};

const QUERIES: [(Lang, &str, Sought); 90] = [
    // Names, in any case, by a part, misspelt, in Latin letters.
    (Ru, "Назарбаев", Name("nursultan-nazarbayev")),
    (Ru, "назарбаеву", Sentence("памятник")),
    (Ru, "Токаева", Name("kassym-jomart-tokayev")),
    (Ru, "касым жомарт токаев", Event("tokayev-becomes-president")),
    (Ru, "Мамай", Name("zhanbolat-mamai")),
    (Ru, "арест Мамая", Event("mamai-house-arrest")),
    (Ru, "Баткыбаев", Name("galy-baktybayev")),
    (Ru, "убийство Бактыбаева", Event("baktybayev-acquittal")),
    (Ru, "Жумабаев Шымкент", Event("shymkent-trial-begins")),
    (Ru, "Nazarbayev", Name("nursultan-nazarbayev")),
    (Ru, "Zhanaozen", Name("zhanaozen")),
    (Ru, "tokaev", Name("kassym-jomart-tokayev")),
    (Ru, "Назарбаив", Name("nursultan-nazarbayev")),
    (Ru, "судья Жангуттинов", Figure("zhanguttinov-term")),
    (Ru, "сатыбалды", Event("satybaldy-sentenced")),
    (Ru, "елшибаев 7 лет", Event("yelshibayev-sentenced")),
    // Organisations by short and full names.
    (Ru, "МВД", Name("ministry-of-internal-affairs")),
    (Ru, "министерство внутренних дел", Name("ministry-of-internal-affairs")),
    (Ru, "НПМ", Name("npm")),
    (Ru, "нур отан", Name("nur-otan")),
    (Ru, "\"Нур Отан\" мандаты", Figure("mazhilis-2021-nur-otan-seats")),
    (Ru, "МЧС нарушения", Figure("amt-safety-violations")),
    (Ru, "омбудсмен жалобы", Figure("torture-complaints-ombudsman")),
    (Ru, "коалиция против пыток", Chart("torture-complaints")),
    // Subjects, in other forms than the report's, begun, pasted, on the wrong keyboard.
    (Ru, "пытка", Chart("torture-complaints")),
    (Ru, "пыток утюгом", Chart("torture-taldykorgan")),
    (Ru, "ghjntcn", Sentence("протест")),
    (Ru, "gsnrb", Chart("torture-complaints")),
    (Ru, "пы\u{ad}т\u{200b}ки", Chart("torture-complaints")),
    (Ru, "погибшие январь", Chart("deaths-january-groups")),
    (Ru, "сколько погибло в январе", Chart("deaths-january")),
    (Ru, "амнистия", Chart("amnesty")),
    (Ru, "амнистированные", Figure("amnesty-applied")),
    (Ru, "выборы президента", Event("presidential-election")),
    (Ru, "президентские выборы явка", Figure("president-2022-turnout")),
    (Ru, "регистрация партий", Chart("party-registration")),
    (Ru, "референдум", Event("constitutional-referendum")),
    (Ru, "отключение интернета", Event("local-internet-outages")),
    (Ru, "домашнее насилие", Sentence("домашнего насилия")),
    (Ru, "бытового насилия жертвы", Figure("domestic-violence-increase")),
    (Ru, "зарплата женщин", Chart("wage-gap")),
    (Ru, "разрыв в оплате труда", Sentence("заработной плат")),
    (Ru, "детский дом", Chart("childrens-homes")),
    (Ru, "беженцы из Китая", Event("refugee-status-extended")),
    (Ru, "лица без гражданства", Chart("refugees-stateless")),
    (Ru, "взятки", Chart("corruption-by-offence")),
    (Ru, "забастовк", Chart("strike-terms")),
    (Ru, "профсаюз", Sentence("профсоюз")),
    (Ru, "каракалпакские активисты", Event("karakalpak-activists-detained")),
    (Ru, "шпионская программа", Event("imanbai-hermit")),
    (Ru, "дунгане", Figure("dungan-riots-deaths")),
    (Ru, "несанкционированный митинг", Chart("assembly-association-days")),
    // Numbers, however they are written.
    (Ru, "27 000", Figure("zhanguttinov-bribe")),
    (Ru, "27 тысяч", Figure("zhanguttinov-bribe")),
    (Ru, "1465", Chart("work-injuries")),
    (Ru, "238", Chart("deaths-january")),
    (Ru, "238 погибших", Event("deaths-in-unrest")),
    (Ru, "10 тысяч задержанных", Chart("january-detained-convicted")),
    (Ru, "188 жалоб", Figure("torture-complaints-coalition")),
    (Ru, "1,6 млн", Figure("harmful-conditions-2021")),
    (Ru, "12 месяцев", Figure("refugee-travel-document-validity")),
    // English, of a report in Russian.
    (En, "Nazarbayev", Name("nursultan-nazarbayev")),
    (En, "Tokaev", Name("kassym-jomart-tokayev")),
    (En, "torture complaints", Chart("torture-complaints")),
    (En, "tortured", Chart("torture-complaints")),
    (En, "hot iron", Chart("torture-taldykorgan")),
    (En, "women wages", Chart("wage-gap")),
    (En, "woman", Chart("women-officers")),
    (En, "domestic violence", Chart("domestic-violence-deaths")),
    (En, "how many people died in January", Event("deaths-in-unrest")),
    (En, "10,000 detained", Chart("january-detained-convicted")),
    (En, "corruption convictions", Chart("corruption-by-offence")),
    (En, "presidential election", Event("presidential-election")),
    (En, "internet shutdown", Event("internet-blocked-emergency")),
    (En, "stateless persons", Figure("stateless-persons")),
    (En, "trade union suspended", Event("fuel-energy-union-suspended")),
    (En, "spyware", Event("imanbai-hermit")),
    (En, "kostenko mine", Name("kostenko-mine")),
    (En, "Mamai house arrest", Event("mamai-house-arrest")),
    (En, "Shymkent police trial", Event("shymkent-trial-begins")),
    (En, "refrendum", Event("constitutional-referendum")),
    (En, "жалобы", Sentence("жалоб")),
    // Kazakh, of a report in Russian.
    (Kk, "Назарбаев", Name("nursultan-nazarbayev")),
    (Kk, "Қазақстан", Name("kazakhstan")),
    (Kk, "азаптау", Chart("torture-complaints")),
    (Kk, "азаптаулар туралы шағымдар", Chart("torture-complaints")),
    (Kk, "президент сайлауы", Event("presidential-election")),
    (Kk, "әйелдер", Chart("occupations-closed-to-women")),
    (Kk, "рақымшылық", Chart("amnesty")),
    (Kk, "27 мың", Figure("zhanguttinov-bribe")),
];

fn report() -> &'static Report {
    shipped().report()
}

/// Where what is sought stands among the results of its kind, counted from 0.
fn place(results: &Results, sought: Sought) -> Option<usize> {
    let of = |all: &[u32], is: &dyn Fn(usize) -> bool| all.iter().position(|&index| is(index as usize));
    match sought {
        Chart(id) => of(&results.charts.all, &|index| report().charts[index].id == id),
        Figure(id) => of(&results.statistics.all, &|index| report().statistics[index].id == id),
        Event(id) => of(&results.events.all, &|index| report().events[index].id == id),
        Name(id) => of(&results.entities.all, &|index| report().entities[index].id == id),
        Sentence(words) => of(&results.sentences.all, &|index| report().sentence_text(index as u32).contains(words)),
    }
}

#[test]
fn what_is_sought_stands_among_the_first_three_of_its_kind() {
    let mut missed = Vec::new();
    for (lang, typed, sought) in QUERIES {
        let index = Edition::embedded().index(lang).expect("natively every language is there");
        let results = index.search(&index.query(typed));
        let place = place(&results, sought);
        if place.is_none_or(|place| place >= 3) {
            missed.push(format!("{typed}: {sought:?} {place:?}"));
        }
    }
    assert!(missed.len() <= 4, "{} of {}:\n{}", missed.len(), QUERIES.len(), missed.join("\n"));
}

#[test]
fn what_is_sought_is_there() {
    for (.., sought) in QUERIES {
        assert!(
            match sought {
                Chart(id) => report().chart(id).is_some(),
                Figure(id) => report().statistics.iter().any(|statistic| statistic.id == id),
                Event(id) => report().event(id).is_some(),
                Name(id) => report().entity(id).is_some(),
                Sentence(words) => (0..report().sentences.len()).any(|index| report().sentence_text(index as u32).contains(words)),
            },
            "{sought:?}"
        );
    }
}
