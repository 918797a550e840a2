/**
 * What there is to read, independent of any form: a {@link dev.guestlist.render.page.Page} of
 * sections, and the words in them. Texts are raw, as they are in files and tenants; nothing here
 * knows Markdown, escape codes or widths.
 */
@NullMarked
package dev.guestlist.render.page;

import org.jspecify.annotations.NullMarked;
