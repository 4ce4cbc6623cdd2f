// A virtualised list by react-window.
import { useLayoutEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { List } from "react-window";
import { events, shown } from "./events.js";

const all = events();

function Row({ index, style, listed }) {
  const { id, date, title, category } = listed[index];
  return <div style={style} data-event={id}><time dateTime={date}>{date}</time> {title} <small>{category}</small></div>;
}

function App() {
  const [chosen, setChosen] = useState(null);
  const listed = useMemo(() => (chosen === null ? all : all.filter(({ category }) => category === chosen)), [chosen]);
  useLayoutEffect(() => shown(setChosen), []);
  return (
    <>
      <output data-count="events" data-value={listed.length}>{listed.length} events</output>
      <List rowComponent={Row} rowCount={listed.length} rowHeight={48} rowProps={{ listed }} style={{ height: 640 }} />
    </>
  );
}

createRoot(document.getElementById("app")).render(<App />);
