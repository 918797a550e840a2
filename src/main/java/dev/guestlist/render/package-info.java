/**
 * Values to text: plans, reports and problems become what a terminal, a pull request, a script or a
 * browser shows. Strings in memory; nothing is printed, written or read here. Free text from files
 * and tenants is data and escaped for where it goes.
 */
package dev.guestlist.render;
