// The search box and a virtualised list of its results.
import { useMemo, useState } from "react";
import { List } from "react-window";

function Row({ index, style, found }) {
  const { id, kind, text } = found[index];
  return <div style={style} data-found={id}><small>{kind}</small> {text}</div>;
}

export function Search({ index }) {
  const [words, setWords] = useState("");
  // A word is searched for while it is being typed, so its beginning has to do.
  const found = useMemo(() => (index === null || words === "" ? [] : index.search(words, { prefix: true })), [index, words]);
  return (
    <section className="search">
      <input type="search" aria-label="Search" value={words} onChange={(event) => setWords(event.target.value)} />
      <output data-count="results" data-value={found.length}>{found.length} results</output>
      <List rowComponent={Row} rowCount={found.length} rowHeight={64} rowProps={{ found }} style={{ height: 320 }} />
    </section>
  );
}
