// The site's whole job in JavaScript: charts, search over the text, a timeline with a facet. Charts and list are painted first, then the
// search index is built.
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { draw } from "../bars.js";
import { indexed } from "./indexed.js";
import { Search } from "./search.jsx";
import { Timeline } from "./timeline.jsx";

function Charts({ figures }) {
  const complaints = useRef(null);
  const months = useRef(null);
  useLayoutEffect(() => {
    const charts = draw(complaints.current, months.current, figures);
    window.drawn = true;
    return () => charts.forEach((chart) => chart.destroy());
  }, [figures]);
  return [complaints, months].map((canvas, at) => <div className="chart" key={at}><canvas ref={canvas} /></div>);
}

function App({ report }) {
  const [index, setIndex] = useState(null);
  useEffect(() => afterFrame(() => setIndex(indexed(report))), [report]);
  useEffect(() => {
    if (index === null) return;
    window.search = (words) => index.search(words);
    window.ready = true;
  }, [index]);
  return (
    <>
      <h1>The Coalition Against Torture received 188 complaints, the Ombudsman’s office 110</h1>
      <Charts figures={report.figures} />
      <Search index={index} />
      <Timeline events={report.events} />
    </>
  );
}

// An effect may run before the paint.
const afterFrame = (act) => void requestAnimationFrame(() => setTimeout(act));

const report = await (await fetch("report.json")).json();
createRoot(document.getElementById("app")).render(<App report={report} />);
