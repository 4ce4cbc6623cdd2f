/**
 * The report as plain objects: `window.doklad` on each page of the site, and the module `doklad.js`.
 *
 *     import doklad from "./doklad.js";
 *     console.table(doklad.events({ category: "torture", from: "2022-01" }));
 *
 * Rows have the columns of the data package in `data/`; where there is nothing to say, a value is `null`. Each call makes them anew, so that they can be
 * changed at will. Nothing is sent anywhere.
 */
export interface Doklad {
  /** What the report is, and its text. */
  report(): Report;
  /** Every value that the report states. */
  statistics(): Statistic[];
  /** People, organisations, places and laws. */
  entities(): Entity[];
  /** Sets of statistics, each with its finding. */
  charts(): Chart[];
  /** A chart with its statistics whole. Throws an `Error` where no chart has this id. */
  chart(id: string): Omit<Chart, "statistics"> & { statistics: Statistic[] };
  /** A chart as a picture, SVG, that stands by itself. Throws an `Error` where no chart has this id. */
  picture(id: string, lang?: Lang): string;
  /**
   * What happened, in the order of the timeline; all of it without a filter. `q` is looked for in the titles of `lang`. Throws an `Error` that names what
   * of the filter is not known, or that its range ends before it begins.
   */
  events(filter?: Filter, lang?: Lang): (Event & { fit: Fit })[];
  /** What has all of the words, in any of their forms: in the source, and in titles and names of `lang`; of each kind the best first. "Words" as a phrase, -word for none. */
  search(words: string, lang?: Lang): { charts: Chart[]; entities: Entity[]; events: Event[]; sentences: Sentence[]; statistics: Statistic[] };
}

declare const doklad: Doklad;
export default doklad;

declare global {
  interface Window {
    /** Of a page whose program runs: once `document.documentElement.dataset.app` is `ready`. */
    readonly doklad: Doklad;
  }
}

export type Lang = "ru" | "en" | "kk";

/** The keys of a timeline's link: one value or several, of which an event has to have one. Dates are EDTF: `2022-01-05`, `2022-01`, `2022`. */
export interface Filter {
  from?: string;
  to?: string;
  category?: Event["category"] | Event["category"][];
  section?: string | string[];
  /** Where it happened. */
  place?: string | string[];
  /** Places that its sentence only names. */
  named?: string | string[];
  person?: string | string[];
  organisation?: string | string[];
  law?: string | string[];
  /** Who says so. */
  reporter?: string | string[];
  precision?: Precision | Precision[];
  /** How surely it is in the range. */
  fit?: Fit | Fit[];
  q?: string;
  sort?: "oldest" | "newest";
}

export type Fit = "surely" | "ongoing" | "possibly";

export type Precision = "day" | "month" | "season" | "year" | "interval";

export interface Report {
  id: string;
  /** Of the site's program. */
  version: string;
  year: number;
  title_ru: string;
  title_en: string;
  title_kk: string;
  publisher_ru: string;
  publisher_en: string;
  publisher_kk: string;
  /** The title as it stands in the source. */
  heading: string;
  /** Of the source's bytes. */
  source_sha256: string;
  /** Of `SHA256SUMS` beside the report's files. */
  data_sha256: string;
  sections: { id: string; heading: string; depth: number }[];
  paragraphs: Paragraph[];
  sentences: Sentence[];
}
