// A virtualised list of all events, filtered by words and by category.
import { useMemo, useState } from "react";
import { List } from "react-window";

function Row({ index, style, shown }) {
  const { id, date, title_en, places } = shown[index];
  return <div style={style} data-event={id}><time dateTime={date}>{date}</time> {title_en} <small>{places}</small></div>;
}

/** The categories with their numbers of events, most frequent first. */
function counted(events) {
  const counts = new Map();
  for (const { category } of events) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function Facet({ events, chosen, onSwitch }) {
  const choices = useMemo(() => counted(events), [events]);
  return (
    <fieldset>
      <legend>Category</legend>
      {choices.map(([name, count]) => (
        <label key={name}><input type="checkbox" checked={chosen.has(name)} onChange={() => onSwitch(name)} /><span>{name}</span> {count}</label>
      ))}
    </fieldset>
  );
}

export function Timeline({ events }) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(new Set());
  const having = useMemo(() => events.filter(({ title_en }) => title_en.toLowerCase().includes(words.toLowerCase())), [events, words]);
  const shown = useMemo(() => having.filter(({ category }) => chosen.size === 0 || chosen.has(category)), [having, chosen]);
  const flip = (name) => setChosen(chosen.symmetricDifference(new Set([name])));
  return (
    <section className="timeline">
      <form>
        <input type="search" aria-label="Search the timeline" value={words} onChange={(event) => setWords(event.target.value)} />
        <Facet events={having} chosen={chosen} onSwitch={flip} />
      </form>
      <div>
        <output data-count="events" data-value={shown.length}>{shown.length} events</output>
        <List rowComponent={Row} rowCount={shown.length} rowHeight={48} rowProps={{ shown }} style={{ height: 480 }} />
      </div>
    </section>
  );
}
