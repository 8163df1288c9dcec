//! The membership matrix, its options, and transposing it.

use hvp::catalogue::{CategoryId, Role};
use hvp::query::Target;
use hvp::query::analysis::matrix::{Cell, Line, Matrix, Options};
use hvp::query::analysis::option_value::OptionValue;
use hvp::query::analysis::order::{CountryOrder, ProjectOrder, Sorting};
use hvp::query::analysis::seriation::Method;
use proptest::prelude::{Just, Strategy, any, proptest};
use proptest::sample::{select, subsequence};

use super::searcher::{Searcher, built_in, cases};
use super::{any_catalogue, any_query, country, project};

fn matrix(query: &str, options: &Options) -> Matrix {
    Matrix::new(&built_in().catalogue, &built_in().select(query), options)
}

fn category(place: usize) -> CategoryId {
    built_in().catalogue.categories.ids().nth(place).unwrap()
}

fn sum(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.total).sum()
}

#[test]
fn both_edges_add_up_to_338() {
    let matrix = matrix("", &Options::default());
    assert_eq!((matrix.rows.len(), matrix.columns.len(), matrix.total), (34, 29, 338));
    assert_eq!((sum(&matrix.rows), sum(&matrix.columns)), (338, 338));
}

/// The index of the line of a subject.
fn place(lines: &[Line], subject: Target) -> Option<usize> {
    lines.iter().position(|line| line.subject == subject)
}

#[test]
fn a_cell_says_how_a_country_takes_part() {
    let matrix = matrix("", &Options::default());
    let cell = |code, id| {
        let row = place(&matrix.rows, Target::Country(country(code))).unwrap();
        let column = place(&matrix.columns, Target::Project(project(id))).unwrap();
        matrix.cell(&built_in().catalogue, row, column)
    };
    assert_eq!(cell("HUN", "r-socc"), Some(Cell::Role(Role::Lead)));
    assert_eq!(cell("AUT", "r-socc"), Some(Cell::Role(Role::Partner)));
    assert_eq!(cell("SVN", "r-socc"), Some(Cell::Role(Role::Member)));
    assert_eq!(cell("ISL", "r-socc"), None);
    assert_eq!(matrix.cell(&built_in().catalogue, 34, 0), None);
    assert_eq!(matrix.cell(&built_in().catalogue, 0, 29), None);
}

#[test]
fn empty_rows_can_be_hidden() {
    let hidden = Options { hide_empty: true, ..Options::default() };
    let matrix = matrix("country:ISL", &hidden);
    assert_eq!((matrix.rows.len(), matrix.columns.len(), matrix.total), (13, 1, 13));
    assert_eq!(super::matrix::matrix("count:>40", &hidden).rows, []);
}

#[test]
fn a_collapsed_category_is_one_column_of_counts() {
    let catalogue = &built_in().catalogue;
    let collapsed = vec![category(0), category(2)];
    let matrix = matrix("", &Options { collapsed, ..Options::default() });
    let subjects: Vec<Target> = matrix.columns.iter().map(|line| line.subject).collect();
    let expected = [
        Target::Category(category(0)),
        Target::Project(project("msap")),
        Target::Project(project("nfte")),
        Target::Project(project("dst")),
        Target::Category(category(2)),
        Target::Project(project("sbamd-c2-layer")),
    ];
    assert_eq!(subjects[..6], expected);
    // C-SOCC has three countries, R-SOCC five.
    assert_eq!(matrix.columns[0].total, 8);
    assert_eq!((matrix.columns.len(), sum(&matrix.columns), sum(&matrix.rows)), (24, 338, 338));
    let norway = place(&matrix.rows, Target::Country(country("NOR"))).unwrap();
    assert_eq!(matrix.cell(catalogue, norway, 0), None);
    // MRTT-C, MUS and RPAS.
    assert_eq!(matrix.cell(catalogue, norway, 4), Some(Cell::Count(3)));
}

#[test]
fn a_collapsed_category_stands_where_its_first_project_would() {
    let options = Options {
        collapsed: vec![category(6)],
        projects: Sorting { by: ProjectOrder::Count, reversed: false },
        ..Options::default()
    };
    let matrix = matrix("", &options);
    let place = place(&matrix.columns, Target::Category(category(6))).unwrap();
    // CBRN-PE has ten countries: every column before it has at least as many.
    assert!(matrix.columns[..place].iter().all(|line| line.total >= 10));
    assert!(matrix.columns[place + 1..].iter().all(|line| line.total <= 10));
    assert_eq!(matrix.columns[place].total, 4 + 10 + 9);
}

#[test]
fn only_selected_projects_of_a_collapsed_category_count() {
    let collapsed = vec![category(0), category(1)];
    let matrix =
        matrix("country:HRV category:command", &Options { collapsed, ..Options::default() });
    assert_eq!(matrix.columns, [Line { subject: Target::Category(category(0)), total: 5 }]);
}

#[test]
fn by_similarity_the_matrix_says_how_it_was_put_in_order() {
    let by_similarity = Options {
        countries: CountryOrder::Similarity.into(),
        projects: ProjectOrder::Name.into(),
        ..Options::default()
    };
    let matrix = matrix("", &by_similarity);
    assert_eq!(matrix.methods.rows, Some(Method::OptimalLeafOrder));
    assert_eq!(matrix.methods.columns, None);
    assert_eq!(matrix.transposed().methods.columns, Some(Method::OptimalLeafOrder));
}

pub(super) fn any_options() -> impl Strategy<Value = Options> {
    let countries = (select(CountryOrder::all().collect::<Vec<_>>()), any::<bool>());
    let projects = (select(ProjectOrder::all().collect::<Vec<_>>()), any::<bool>());
    let categories: Vec<CategoryId> = built_in().catalogue.categories.ids().collect();
    let collapsed = subsequence(categories, 0..=8);
    (countries, projects, any::<bool>(), collapsed, Just(false)).prop_map(
        |(countries, projects, hide_empty, collapsed, transposed)| Options {
            countries: Sorting { by: countries.0, reversed: countries.1 },
            projects: Sorting { by: projects.0, reversed: projects.1 },
            hide_empty,
            collapsed,
            transposed,
        },
    )
}

/// The participations in a row, summed over its cells.
fn counted(searcher: &Searcher, matrix: &Matrix, row: usize) -> usize {
    let cells = 0..matrix.columns.len();
    cells
        .filter_map(|column| matrix.cell(&searcher.catalogue, row, column))
        .map(|cell| match cell {
            Cell::Role(_) => 1,
            Cell::Count(count) => count,
        })
        .sum()
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn turned_round_it_is_the_same_and_turned_twice_as_before(
        searcher in any_catalogue(),
        query in any_query(),
        options in any_options(),
    ) {
        let selection = searcher.select(query);
        let matrix = Matrix::new(&searcher.catalogue, &selection, &options);
        let turned = Options { transposed: true, ..options };
        let turned = Matrix::new(&searcher.catalogue, &selection, &turned);
        assert_eq!(turned, matrix.clone().transposed());
        assert_eq!(matrix.clone().transposed().transposed(), matrix);
        for row in 0..matrix.rows.len() {
            for column in 0..matrix.columns.len() {
                let cell = matrix.cell(&searcher.catalogue, row, column);
                assert_eq!(turned.cell(&searcher.catalogue, column, row), cell);
            }
        }
    }

    #[test]
    fn cells_add_up_to_the_totals_of_both_edges(
        searcher in any_catalogue(),
        query in any_query(),
        options in any_options(),
    ) {
        let matrix = Matrix::new(&searcher.catalogue, &searcher.select(query), &options);
        assert_eq!((sum(&matrix.rows), sum(&matrix.columns)), (matrix.total, matrix.total));
        let turned = matrix.clone().transposed();
        for matrix in [&matrix, &turned] {
            for (row, line) in matrix.rows.iter().enumerate() {
                assert_eq!(counted(&searcher, matrix, row), line.total);
                assert!(!options.hide_empty || line.total > 0);
            }
        }
    }
}
