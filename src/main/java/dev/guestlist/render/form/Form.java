package dev.guestlist.render.form;

import dev.guestlist.render.page.Page;

/** Where a page can be read. */
public interface Form {
    /** The page as text, ending with a line break unless there is nothing to print. */
    String print(Page page);
}
