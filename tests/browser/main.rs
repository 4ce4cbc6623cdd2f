//! The built site in real engines: what readers do and see. Each scenario below is written once and played in Chromium, Firefox and WebKit,
//! or in one of them where the engines cannot differ.
//!
//! The site is that of `make build`, in `dist/` or where `DOKLAD_DIST` points; the drivers are those that `.ci/tools test` installs.
//! At its end every scenario also asserts that the console has no error, that no page broke its policy, that no request left the origin, and
//! that the server has written nothing down. `hosting` needs no browser: it reads what the server sends.

mod accessibility;
mod charts;
mod edition;
mod elsewhere;
mod embeds;
mod harness;
mod history;
mod hosting;
mod interface;
mod keyboard;
mod lanes;
mod languages;
mod layout;
mod links;
mod map;
mod not_found;
mod offline;
mod one_file;
mod overview;
mod own;
mod paper;
mod policy;
mod saving;
mod scenario;
mod search;
mod sentences;
mod stability;
mod stories;
mod tampered;
mod timeline;
mod translated;
mod visits;
mod widths;
mod without_scripts;
mod without_webassembly;

/// Scenarios, by file, as tests of one engine.
macro_rules! scenarios_in {
    ($engine:ident $variant:ident: $($file:ident: $($scenario:ident)+;)+) => {
        mod $engine {
            $(mod $file { $(#[test] fn $scenario() { crate::harness::play(crate::harness::Engine::$variant, crate::$file::$scenario) })+ })+
        }
    };
}

/// The table of contents: each scenario as a test of each engine.
macro_rules! scenarios {
    ($($list:tt)+) => {
        scenarios_in!(chromium Chromium: $($list)+);
        scenarios_in!(firefox Firefox: $($list)+);
        scenarios_in!(webkit WebKit: $($list)+);
    };
}

scenarios! {
    scenario:
        on_the_site
        in_the_one_file_from_disk
        on_the_site_without_a_network;
    overview:
        the_root_leads_to_the_overview_in_the_readers_language
        the_overview_shows_a_card_of_every_theme_the_year_and_the_outline;
    charts:
        clicks_lead_from_the_overview_to_a_chart_and_its_two_figures
        the_tabs_of_a_chart_show_the_same_figures_as_a_table_and_as_sentences
        the_catalogue_is_narrowed_by_what_a_reader_ticks_and_types_and_a_link_shows_the_same
        a_chart_leads_to_the_timeline_of_its_time
        every_mark_leads_to_its_sentence_which_has_the_number
        a_mark_shows_a_card_to_mouse_and_touch_and_a_click_leads_on;
    timeline:
        the_copied_link_of_a_narrowed_timeline_shows_the_same_events
        a_month_of_the_drawing_narrows_the_timeline_and_its_chip_widens_it_again
        a_range_that_ends_before_it_begins_says_so_and_shows_nothing
        a_chosen_value_is_excepted_by_its_button_and_asked_for_again
        where_nothing_is_shown_each_choice_that_hides_something_can_be_taken_back
        a_year_that_is_none_says_so_and_takes_nothing_away
        days_that_are_gone_through_are_one_step_and_the_count_stays_one_element
        an_event_s_neighbours_are_those_of_the_timeline_that_it_was_reached_in
        a_selection_is_chosen_beside_all_else_and_taken_back
        what_is_shown_is_copied_as_text_with_sentences_and_addresses
        how_surely_events_are_in_range_is_chosen_and_goes_with_the_range
        a_value_of_a_long_facet_is_found_by_any_form_of_its_name;
    stories:
        a_story_is_walked_by_its_links_by_the_keyboard_and_back
        a_step_is_shown_where_a_link_names_it;
    lanes:
        a_drag_from_month_to_month_chooses_those_between_and_is_one_step
        a_drag_along_the_drawing_moves_its_time_and_is_one_step
        two_fingers_and_a_turned_wheel_make_the_time_shorter_about_themselves
        the_drawing_s_ways_and_lanes_are_links_of_the_keyboard_too
        arrows_lead_from_mark_to_mark_whose_card_names_its_events
        a_mark_of_several_events_leads_to_them_and_list_and_drawing_mark_each_other;
    links:
        a_copied_link_shows_the_same_chart
        a_copied_link_shows_the_same_table
        a_device_that_shares_is_given_title_and_link
        a_broken_link_shows_a_notice_and_all_the_rest
        a_broken_link_followed_on_the_page_is_treated_alike
        the_notice_of_a_broken_link_can_be_dismissed;
    history:
        a_ticked_box_is_one_step_and_typed_words_are_none
        a_typed_date_is_one_step;
    sentences:
        a_link_to_a_sentence_scrolls_to_it_and_highlights_it
        a_chosen_sentence_offers_its_link
        the_permalink_of_a_sentence_chooses_it
        a_link_whose_sentence_has_another_id_now_leads_to_its_words_and_says_so
        what_rests_on_a_chosen_sentence_is_listed_and_leads_there
        words_that_a_search_has_found_are_marked_in_the_text_and_one_goes_from_one_to_the_next
        where_the_text_was_left_the_device_remembers_until_it_is_told_to_forget;
    map:
        a_place_on_the_map_leads_to_its_events;
    search:
        typed_words_find_what_has_any_of_their_forms
        a_kind_of_which_nothing_has_all_words_stands_behind_those_of_which_something_has
        a_link_to_a_search_shows_what_it_finds_in_each_language
        a_search_without_results_says_so;
    saving:
        a_chart_is_saved_as_the_files_beside_its_page
        a_chart_is_saved_as_pixels_of_what_is_drawn
        a_table_is_saved_as_a_picture_of_its_cells
        citations_name_the_address_and_the_day
        events_sections_names_and_timelines_are_cited_as_they_are_shown
        the_timeline_is_saved_as_it_is_shown
        the_one_file_edition_saves_them_from_disk;
    interface:
        the_console_example_of_the_readme_runs
        the_one_file_edition_has_it_too
        the_module_answers_as_the_page_does
        a_question_that_has_no_answer_throws_an_error_that_says_why;
    edition:
        the_browser_computes_the_digests_that_are_shown
        another_program_is_told_from_the_one_of_the_edition
        the_one_file_edition_verifies_the_program_that_it_carries;
    not_found:
        an_unknown_path_answers_404_and_offers_what_is_near
        an_unknown_chart_offers_the_known_ones_and_the_program_works_on;
    keyboard:
        tab_reaches_the_skip_link_first_and_then_the_head
        the_skip_link_focuses_the_main_part
        one_tab_leads_to_the_marks_arrows_from_each_to_the_next_and_enter_to_its_sentence
        the_way_back_leads_to_the_link_that_was_followed;
    without_scripts:
        the_timeline_has_all_events_and_says_why_it_has_no_filters
        a_chart_is_there_as_picture_table_and_sentences
        a_mark_leads_to_its_sentence
        text_charts_and_names_are_seen_whole_and_links_lead_on;
    embeds:
        the_offered_code_shows_the_chart_as_high_as_it_is
        letters_are_readable_in_a_small_frame_without_its_script;
    without_webassembly:
        the_timeline_has_all_events_and_says_why_it_has_no_filters
        text_charts_and_names_are_seen_whole_and_links_lead_on;
    one_file:
        its_links_lead_to_what_they_name
        a_copied_link_names_no_folder_of_the_reader_s
        without_webassembly_it_is_the_whole_text;
    offline:
        the_service_worker_reuses_what_the_page_loaded
        a_new_edition_is_announced_and_activated_on_request;
    languages:
        the_switch_keeps_filters_folds_and_place
        the_switch_works_without_a_network
        only_the_words_and_the_parts_that_are_needed_are_sent
        a_language_that_fails_to_load_is_reported_and_the_page_works_on
        the_console_has_every_language_without_a_network;
    elsewhere:
        in_a_private_window_the_program_runs_on_each_visit
        in_a_frame_of_its_own_host_the_program_runs
        in_a_frame_that_may_keep_nothing_the_program_runs_or_the_page_stays
        a_copy_that_was_saved_without_scripts_has_no_dead_controls
        a_copy_that_was_saved_with_its_scripts_says_that_they_do_not_run;
    tampered:
        a_program_with_another_byte_does_not_run_and_the_page_stays
        a_program_cut_off_does_not_run_and_the_page_stays
        where_the_program_is_missing_the_page_stays
        where_the_second_part_is_missing_its_pages_stay
        a_second_part_that_fails_to_load_is_reported_and_charts_work_on
        a_start_cut_off_does_not_run_and_the_page_stays
        a_program_of_another_media_type_runs
        the_program_runs_where_storage_is_denied;
    stability:
        nothing_moves_on_a_phone_when_the_program_takes_over
        nothing_moves_at_a_desk_when_the_program_takes_over
        a_chart_is_seen_before_the_program_comes_and_the_reader_s_place_in_it_stays
        words_typed_before_the_program_comes_narrow_the_timeline_once_it_is_there
        a_link_followed_before_the_program_comes_leads_to_its_page_and_back;
    policy:
        the_harness_reports_policy_violations
        russian_pages_keep_their_policy_static_and_running
        root_embed_and_404_pages_keep_their_policy
        the_one_file_edition_keeps_its_policy;
    translated:
        a_chart_in_each_view
        the_boxes_of_each_facet
        months_dates_words_chips_and_the_notice
        the_outline_and_a_section
        how_it_was_made;
    visits:
        a_link_to_a_sentence_leads_to_it
        a_reload_keeps_the_place
        the_way_back_from_another_page_leads_to_the_place
        words_that_the_address_names_are_marked_and_seen
        the_folds_of_another_page_are_none_of_this_one_s
        what_is_selected_before_the_program_comes_stays_selected
        what_is_copied_of_the_text_is_the_source
        a_click_in_the_text_moves_nothing_and_is_no_step
        a_double_click_selects_the_word_and_chooses_nothing
        a_cache_that_fails_leaves_the_site_to_the_network
        an_address_as_people_type_it_leads_to_its_page_with_style_and_program
        titles_tell_views_and_searches_apart;
    layout:
        no_page_is_wider_than_its_window_in_light
        no_page_is_wider_than_its_window_in_dark
        no_word_of_a_picture_is_cut_off_in_any_language
        no_word_of_a_picture_is_smaller_than_twelve_pixels
        fields_of_a_phone_have_letters_that_it_does_not_zoom_in_on
        notes_longer_than_their_paragraph_leave_no_hole_in_the_text;
    widths:
        a_label_is_as_wide_in_the_browser_as_in_the_table_of_widths;
    own:
        figures_are_picked_from_a_chart_by_words_and_taken_out_again
        it_has_the_table_the_sentences_the_keyboard_and_the_way_to_the_text
        it_is_saved_as_it_is_shown
        who_says_what_stands_by_reporter;
    accessibility:
        axe_finds_nothing_in_light
        axe_finds_nothing_in_dark;
}

/// The same for the two engines that can be asked for it: WebKitGTK knows no forced colours.
macro_rules! scenarios_of_two_engines {
    ($($list:tt)+) => {
        mod two {
            scenarios_in!(chromium Chromium: $($list)+);
            scenarios_in!(firefox Firefox: $($list)+);
        }
    };
}

scenarios_of_two_engines! {
    paper:
        in_forced_colours_what_is_current_chosen_or_linked_to_has_a_line;
    accessibility:
        axe_finds_nothing_in_forced_colours;
}

/// The same for one engine: each has a sibling above that is played in all of them, and what it adds is decided by our code alone.
macro_rules! scenarios_of_one_engine {
    ($($list:tt)+) => {
        mod once {
            scenarios_in!(chromium Chromium: $($list)+);
        }
    };
}

scenarios_of_one_engine! {
    scenario:
        on_the_site_below_a_path;
    links:
        a_copied_link_has_the_path_at_which_a_host_has_the_site;
    keyboard:
        every_mark_of_every_chart_is_walked_to_and_says_who_says_what;
    // WebKit's driver prints nothing, and Firefox writes a variable typeface as shapes, of which no words can be read.
    paper:
        each_kind_of_page_is_printed_with_all_that_it_says_and_nothing_to_click
        paper_is_light_also_where_the_screen_is_dark;
    policy:
        english_pages_keep_their_policy_static_and_running
        kazakh_pages_keep_their_policy_static_and_running;
    translated:
        head_foot_and_languages
        the_root_the_overview_and_the_catalogue
        the_404_page
        an_event
        names_and_one_of_them
        the_search;
}
