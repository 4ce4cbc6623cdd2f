//! The built site as files: every link leads somewhere, each page is whole without the program, says what it is, and keeps to the policy that it states.
//!
//! The site is that of `make build`, in `dist/` or where `DOKLAD_DIST` points; [`site`] reads it once for all tests. These stand below `built`, so
//! that a run before the site is built can leave them out by name.

mod site;

mod built {
    mod heads;
    mod links;
    mod policy;
    mod whole;
}
