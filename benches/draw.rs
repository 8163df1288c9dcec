//! Drawing a frame: the cost depends on the size of the screen, not of the catalogue.

#![allow(clippy::expect_used, reason = "without a catalogue there is nothing to measure")]

use std::sync::OnceLock;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use divan::{Bencher, black_box};
use hvp::app::{App, Key, Settings, View};
use hvp::catalogue::{Catalogue, validate};
use hvp::ui::Screen;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[path = "generator/generator.rs"]
mod generator;

/// A large window.
const SCREEN: Rect = Rect::new(0, 0, 200, 60);

/// The traditional size, which 29 projects fill.
const SMALL_SCREEN: Rect = Rect::new(0, 0, 80, 24);

/// The number of projects of the built-in catalogue, and of a huge one.
const SIZES: [usize; 2] = [29, 100_000];

/// The same numbers of projects, and one between them that fills a large window.
const PAGE_SIZES: [usize; 3] = [29, 60, 100_000];

/// The same numbers of projects, and one that just fills the window.
const FRAME_SIZES: [usize; 3] = [29, 1_000, 100_000];

/// The numbers of countries and projects of the built-in catalogue, and of a huge one.
const LARGE_AND_SMALL: [(usize, usize); 2] = [(34, 29), (250, 5_000)];

fn main() {
    divan::main();
}

/// The built-in catalogue, or a generated one, created once.
fn catalogue(projects: usize) -> Catalogue {
    static LARGE: OnceLock<Catalogue> = OnceLock::new();
    match projects {
        29 => generator::built_in(),
        100_000 => LARGE.get_or_init(|| generator::catalogue(projects)).clone(),
        _ => generator::catalogue(projects),
    }
}

fn app(projects: usize, view: View) -> App {
    let mut app = App::new(catalogue(projects), Settings::default());
    app.show(view);
    app
}

/// A catalogue with these numbers of countries and projects, created once.
fn of((countries, projects): (usize, usize), view: View) -> App {
    if projects == 29 {
        return app(projects, view);
    }
    let checked = validate(generator::document(projects, countries));
    let mut app = App::new(checked.expect("an invented catalogue is valid").0, Settings::default());
    app.show(view);
    app
}

fn press(app: &mut App, code: KeyCode) {
    if let Some(key) = Key::from_event(KeyEvent::new(code, KeyModifiers::NONE)) {
        black_box(app.press(key));
        app.run_pending_search();
    }
}

/// Draws one frame as the program does: layout, cursors, the whole screen.
fn frame(app: &mut App, screen: &mut Screen, buffer: &mut Buffer) {
    buffer.reset();
    screen.fit(app, buffer.area);
    screen.draw(app, buffer);
}

fn frames(bencher: Bencher, app: App) {
    frames_on(SCREEN, bencher, app);
}

fn frames_on(area: Rect, bencher: Bencher, mut app: App) {
    let mut screen = Screen::default();
    let mut buffer = Buffer::empty(area);
    bencher.bench_local(|| frame(&mut app, &mut screen, black_box(&mut buffer)));
}

/// Browse.
#[divan::bench(args = FRAME_SIZES)]
fn browse(bencher: Bencher, projects: usize) {
    frames(bencher, app(projects, View::Browse));
}

/// The matrix.
#[divan::bench(args = FRAME_SIZES)]
fn matrix(bencher: Bencher, projects: usize) {
    frames(bencher, app(projects, View::Matrix));
}

/// Browse and the matrix in a window that the built-in catalogue fills.
#[divan::bench(args = SIZES)]
fn small_browse(bencher: Bencher, projects: usize) {
    frames_on(SMALL_SCREEN, bencher, app(projects, View::Browse));
}

#[divan::bench(args = SIZES)]
fn small_matrix(bencher: Bencher, projects: usize) {
    frames_on(SMALL_SCREEN, bencher, app(projects, View::Matrix));
}

/// The matrix of a catalogue that fills the screen, and of a huge one.
#[divan::bench(args = [(60, 100), (250, 5_000)])]
fn matrix_of(bencher: Bencher, (countries, projects): (usize, usize)) {
    frames(bencher, of((countries, projects), View::Matrix));
}

/// The whole matrix on one screen: half blocks, and shades.
#[divan::bench(args = LARGE_AND_SMALL)]
fn whole_matrix(bencher: Bencher, size: (usize, usize)) {
    let mut app = of(size, View::Matrix);
    "wwww".chars().for_each(|letter| press(&mut app, KeyCode::Char(letter)));
    frames(bencher, app);
}

/// Countries, with the profile of the first one.
#[divan::bench(args = LARGE_AND_SMALL)]
fn countries(bencher: Bencher, size: (usize, usize)) {
    frames(bencher, of(size, View::Countries));
}

/// The map of Overlap.
#[divan::bench(args = LARGE_AND_SMALL)]
fn overlap(bencher: Bencher, size: (usize, usize)) {
    frames(bencher, of(size, View::Overlap));
}

/// The map of Overlap with a comparison of two countries beside it.
#[divan::bench(args = LARGE_AND_SMALL)]
fn comparison(bencher: Bencher, size: (usize, usize)) {
    let mut app = of(size, View::Overlap);
    press(&mut app, KeyCode::Enter);
    press(&mut app, KeyCode::Char('4'));
    frames(bencher, app);
}

/// The timeline.
#[divan::bench(args = PAGE_SIZES)]
fn time(bencher: Bencher, projects: usize) {
    frames(bencher, app(projects, View::Time));
}

/// The tile map.
#[divan::bench(args = PAGE_SIZES)]
fn map(bencher: Bencher, projects: usize) {
    frames(bencher, app(projects, View::Map));
}

/// The catalogue's own text.
#[divan::bench(args = PAGE_SIZES)]
fn background(bencher: Bencher, projects: usize) {
    frames(bencher, app(projects, View::Background));
}

/// The search box with a word that has many hits, over Browse.
#[divan::bench(args = FRAME_SIZES)]
fn search_box(bencher: Bencher, projects: usize) {
    let mut app = app(projects, View::Browse);
    "/air".chars().for_each(|letter| press(&mut app, KeyCode::Char(letter)));
    frames(bencher, app);
}

/// The help over Browse.
#[divan::bench(args = FRAME_SIZES)]
fn help(bencher: Bencher, projects: usize) {
    let mut app = app(projects, View::Browse);
    press(&mut app, KeyCode::Char('?'));
    frames(bencher, app);
}

/// Moving to the next project and back, a frame after each move: the details are rebuilt.
#[divan::bench(args = SIZES)]
fn down_and_up(bencher: Bencher, projects: usize) {
    let mut app = app(projects, View::Browse);
    let mut screen = Screen::default();
    let mut buffer = Buffer::empty(SCREEN);
    frame(&mut app, &mut screen, &mut buffer);
    bencher.bench_local(|| {
        for key in [KeyCode::Down, KeyCode::Up] {
            press(&mut app, key);
            frame(&mut app, &mut screen, black_box(&mut buffer));
        }
    });
}

/// Opening the search box, typing a word and closing it: six keys, a frame after each.
#[divan::bench(args = SIZES, sample_count = 20)]
fn search_for_cram(bencher: Bencher, projects: usize) {
    let mut app = app(projects, View::Browse);
    let mut screen = Screen::default();
    let mut buffer = Buffer::empty(SCREEN);
    let keys = "/cram".chars().map(KeyCode::Char).chain([KeyCode::Esc]);
    bencher.bench_local(|| {
        for key in keys.clone() {
            press(&mut app, key);
            frame(&mut app, &mut screen, black_box(&mut buffer));
        }
    });
}

/// Opening the palette, typing a letter, erasing it and closing the palette: four keys, a frame after each.
#[divan::bench(args = SIZES, sample_count = 20)]
fn palette(bencher: Bencher, projects: usize) {
    let mut app = app(projects, View::Browse);
    let mut screen = Screen::default();
    let mut buffer = Buffer::empty(SCREEN);
    let keys = [KeyCode::Char(':'), KeyCode::Char('o'), KeyCode::Esc, KeyCode::Esc];
    bencher.bench_local(|| {
        for key in keys {
            press(&mut app, key);
            frame(&mut app, &mut screen, black_box(&mut buffer));
        }
    });
}

/// From a catalogue in memory to the first frame: building the index, selecting, drawing.
#[divan::bench(args = SIZES, sample_count = 20)]
fn first_frame(bencher: Bencher, projects: usize) {
    let catalogue = catalogue(projects);
    bencher.with_inputs(|| catalogue.clone()).bench_local_values(|catalogue| {
        let mut app = App::new(catalogue, Settings::default());
        let mut buffer = Buffer::empty(SCREEN);
        frame(&mut app, &mut Screen::default(), &mut buffer);
        (app, buffer)
    });
}
