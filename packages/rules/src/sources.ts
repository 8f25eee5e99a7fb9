/** What the rules rest on. A rule names its sources by number; its page says what it took from each. */
export const sources = {
  '000': 'A head teacher’s essay on inter-professional collaboration: what schools can learn from other occupations',
  '001': 'Readers’ accounts of Andy Hargreaves and Michael T. O’Connor, “Collaborative Professionalism”, 2018',
  '002': 'Matthew Taylor’s essay on clumsy collaboration, “Collaboration: oiling the system”',
  '003':
    'Andy Hargreaves and Michael T. O’Connor, “Collaborative Professionalism: When Teaching Together Means Learning for All”, 2018, opening chapters',
  '004': 'An essay on relationships between schools, after the partnership research of Hardy, Hudson and Waddington',
  D: 'Facts of the field, each with its own source, which the page names',
} as const;

export type SourceId = keyof typeof sources;
