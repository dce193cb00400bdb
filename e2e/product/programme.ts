/** The programme in which everything is played, as a statement of the database names it; the seed makes another one too. */
export const ourProgramme = `(SELECT id FROM programme WHERE slug = 'twentse-koers')`;
