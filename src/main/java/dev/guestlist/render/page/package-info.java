/**
 * What is to be read, before anyone knows where: a {@link dev.guestlist.render.page.Page} of
 * sections, and the words in them. Texts are raw, as files and tenants have them; nothing here
 * knows Markdown, escape codes or widths.
 */
@NullMarked
package dev.guestlist.render.page;

import org.jspecify.annotations.NullMarked;
