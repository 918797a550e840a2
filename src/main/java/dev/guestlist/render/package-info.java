/**
 * Values to text and back: plans, reports and problems become what a terminal, a pull request, a
 * script or a browser shows. What people read is first a page ({@code render.view}, {@code
 * render.page}) and then text ({@code render.form}); JSON is written and read as it is. Strings in
 * memory; nothing is printed, written or read here. Free text from files and tenants is data and
 * escaped for where it goes.
 */
@NullMarked
package dev.guestlist.render;

import org.jspecify.annotations.NullMarked;
