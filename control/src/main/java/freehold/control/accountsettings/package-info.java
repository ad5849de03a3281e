/// What an account has decided for all that it launches or shares in a region, where the request does not say. Each record is written
/// by its account's operations only, and is there once one of them has been called.
@org.jspecify.annotations.NullMarked
package freehold.control.accountsettings;
