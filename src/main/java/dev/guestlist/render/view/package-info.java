/**
 * Values to pages: each view says what there is to read about one kind of value, most important
 * first, and each fact in one place for all forms.
 */
@NullMarked
package dev.guestlist.render.view;

import org.jspecify.annotations.NullMarked;
