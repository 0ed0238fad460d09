"""The search index: what the browser's search knows of the book. Its format, version 1:

`search/search_index.json` keeps Material's shape, UTF-8, and is enough to search titles, headings and scenarios:

    config.sotay.version   1; a browser that reads another number shows the list of scenarios instead
    config.sotay.stamp     of this index; the second file carries the same
    config.sotay.edition   the edition's status and number, told with every count of results
    config.sotay.levels    [number, name], lowest first
    config.sotay.same      groups of words of one meaning: abbreviations, then synonyms.yml
    docs[]                 a page's entry stands before the entries of its sections
      location             address from the root of the site, with its anchor
      title, text          plain text, no markup; text keeps one line a block, "" where the second file has it
      of                   index of the entry that leads this one's result; absent on the entry that leads
      kind                 page index scenario level unit law term form module (absent on sections)
      names                other names it is found by
      also                 names of what it only stands for: past units, rows of a table
      boost                from the page's front matter, `search: {boost: 2}`
      note                 one line to show where no text matches
      code                 KB05, M03
      levels               of a scenario: [number, location, lead, deadline]
      level                of a level: its number
      carries              of a unit: [past unit whose work it has, function]
      heirs                of a unit that is no more: [name, location, function], and `until`, its last day
      file                 of a form: its .docx
      status               of a law no longer in force, or unsure

`search/search_text.json` is fetched after it: `{"version": 1, "stamp": …, "text": [ … ]}`, one string an entry of
`docs`, "" where the first file has all. Both stand beside `.js` twins that a page opened from a stick can load
(`sotay_search("index", {…})`), since fetch fails on file://.
"""
