/**
 * Pages to text: each form prints every page, escapes what others wrote for where it goes, and
 * decides what stands where. To add one, write a {@link dev.guestlist.render.form.Form}; the
 * compiler names the sections it has to print.
 */
@NullMarked
package dev.guestlist.render.form;

import org.jspecify.annotations.NullMarked;
