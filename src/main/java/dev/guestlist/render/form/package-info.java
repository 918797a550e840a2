/**
 * Pages to text: each form prints every page, escapes the words of others for its target, and
 * decides on the layout. To add one, implement {@link dev.guestlist.render.form.Form}; the compiler
 * names the sections that it has to print.
 */
@NullMarked
package dev.guestlist.render.form;

import org.jspecify.annotations.NullMarked;
