package dev.guestlist.render.form;

import dev.guestlist.render.page.Page;

/** A form in which a page can be printed. */
public interface Form {
    /** The page as text, ending with a line break unless the text is empty. */
    String print(Page page);
}
