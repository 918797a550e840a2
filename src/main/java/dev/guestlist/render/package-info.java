/**
 * Values to text and back: plans, reports and problems for a terminal, a pull request or a script.
 * Text for people is first a page ({@code render.view}, {@code render.page}) and then text ({@code
 * render.form}); JSON is written and read directly. Everything is a string in memory; nothing is
 * printed, written or read here. Free text from files and tenants is data, and is escaped for its
 * target.
 */
@NullMarked
package dev.guestlist.render;

import org.jspecify.annotations.NullMarked;
