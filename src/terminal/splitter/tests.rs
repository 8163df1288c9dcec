//! Tables and properties of the state machine.

use proptest::prelude::*;

use super::*;

const ESCAPE_PATIENCE: Duration = Duration::from_millis(30);

/// A splitter with a clock that only moves when told to.
struct Clocked {
    splitter: Splitter,
    now: Instant,
    whole: Vec<Sequence>,
}

impl Clocked {
    fn new() -> Self {
        let now = Instant::now();
        Self { splitter: Splitter::new(ESCAPE_PATIENCE, now), now, whole: Vec::new() }
    }

    fn push(&mut self, bytes: &[u8]) {
        self.whole.extend(self.splitter.push(bytes, self.now));
    }

    fn wait(&mut self, milliseconds: u64) {
        self.now += Duration::from_millis(milliseconds);
        self.whole.extend(self.splitter.expire(self.now));
    }

    /// Waits until nothing is unfinished any more.
    fn rest(mut self) -> Vec<Sequence> {
        self.wait(1_000);
        assert_eq!(self.splitter.state, State::Ground);
        assert_eq!(self.splitter.bytes.capacity(), 0, "an unfinished sequence is kept");
        assert_eq!(self.splitter.deadline(), None);
        self.whole
    }
}

fn key(bytes: &[u8]) -> Sequence {
    Sequence { kind: Kind::Key, bytes: bytes.to_vec() }
}

/// The sequences of these pieces, each of which is read at once, with so many milliseconds between them.
fn split<'a>(pieces: impl IntoIterator<Item = &'a [u8]>, pause: u64) -> Vec<Sequence> {
    let mut clocked = Clocked::new();
    for piece in pieces {
        clocked.push(piece);
        clocked.wait(pause);
    }
    clocked.rest()
}

/// The sequences of these bytes, which must be the same whole, cut anywhere, byte by byte and slowly.
#[track_caller]
fn sequences(bytes: &[u8]) -> Vec<Sequence> {
    let whole = split([bytes], 0);
    for cut in 1..bytes.len() {
        let (head, tail) = bytes.split_at(cut);
        assert_eq!(split([head, tail], 20), whole, "cut after {}", head.escape_ascii());
    }
    assert_eq!(split(bytes.chunks(1), 0), whole, "byte by byte");
    assert_eq!(split(bytes.chunks(1), 20), whole, "slowly");
    whole
}

const KEYS: [&[u8]; 22] = [
    b"q",
    b"\r",
    b"\x7f",
    b"\x1a",
    "ü".as_bytes(),
    "й".as_bytes(),
    "漢".as_bytes(),
    "😀".as_bytes(),
    b"\x1b\r",
    b"\x1b\x7f",
    "\u{1b}ü".as_bytes(),
    b"\x1b[A",
    b"\x1b[1;3D",
    b"\x1b[5~",
    b"\x1b[Z",
    b"\x1bOP",
    b"\x1b[[A",
    b"\x1b[102;2u",
    b"\x1b[97:65;2:1u",
    b"\x1b[<0;10;10M",
    b"\x1b[<0;99999;99999m",
    b"\x1b[M !!",
];

#[test]
fn keys_are_whole_however_they_are_cut() {
    for bytes in KEYS {
        assert_eq!(sequences(bytes), [key(bytes)], "{}", bytes.escape_ascii());
    }
}

const REPLIES: [&[u8]; 25] = [
    b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\",
    b"\x1b]11;rgb:1e1e/1e1e/2e2e\x07",
    b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    b"\x1b]4;1;rgb:cdcd/0000/0000\x07",
    b"\x1b]52;c;aGVsbG8=\x1b\\",
    b"\x1b]lhvp quit\x1b\\",
    "\u{1b}]lМосква\u{1b}\\".as_bytes(),
    b"\x1bP>|XTerm(354)\x1b\\",
    b"\x1bP1$r0m\x1b\\",
    b"\x1bP1+r544e=787465726d\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b^private\x1b\\",
    b"\x1bXstring\x1b\\",
    b"\x1b[?62;22c",
    b"\x1b[>41;354;0c",
    b"\x1b[?2026;2$y",
    b"\x1b[4;2$y",
    b"\x1b[?997;1n",
    b"\x1b[0n",
    b"\x1b[12;40R",
    b"\x1b[8;24;80t",
    b"\x1b[?0u",
    b"\x1b[?1;0;256S",
    b"\x1b[>1;29 q",
];

#[test]
fn replies_are_whole_however_they_are_cut() {
    for bytes in REPLIES {
        let [reply] = &*sequences(bytes) else { panic!("{}", bytes.escape_ascii()) };
        assert_eq!(reply.kind, Kind::Reply);
        assert!(bytes.starts_with(&reply.bytes), "{}", bytes.escape_ascii());
        let then_a_key = [bytes, b"q"].concat();
        assert_eq!(sequences(&then_a_key), [reply.clone(), key(b"q")]);
    }
}

#[test]
fn an_expected_reply_may_come_in_slow_parts() {
    let bytes = b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\";
    for cut in 1..bytes.len() {
        let (head, tail) = bytes.split_at(cut);
        let mut clocked = Clocked::new();
        clocked.splitter.expect_reply(clocked.now);
        clocked.push(head);
        clocked.wait(900);
        clocked.push(tail);
        clocked.push(b"q");
        let keys: Vec<_> = clocked.rest().into_iter().filter(|one| one.kind == Kind::Key).collect();
        // A lone `ESC` cannot be told from the Escape key, which is harmless.
        let before = if cut == 1 { vec![key(b"\x1b")] } else { vec![] };
        assert_eq!(keys, [before, vec![key(b"q")]].concat(), "cut after {cut} bytes");
    }
}

#[test]
fn a_reply_that_never_comes_keeps_no_key_back() {
    let mut clocked = Clocked::new();
    clocked.splitter.expect_reply(clocked.now);
    clocked.push(b"\x1b");
    clocked.wait(100);
    assert_eq!(clocked.whole, [key(b"\x1b")]);
    clocked.wait(900);
    clocked.push(b"\x1b");
    clocked.wait(30);
    assert_eq!(clocked.whole, [key(b"\x1b"), key(b"\x1b")]);
}

#[test]
fn a_reply_is_what_stands_before_the_terminator() {
    let [reply] = &*sequences(b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\") else { panic!() };
    assert_eq!(reply.bytes, b"\x1b]11;rgb:1e1e/1e1e/2e2e");
}

#[test]
fn eight_bit_sequences_are_those_of_seven_bits() {
    assert_eq!(sequences(b"\x9bA"), [key(b"\x1b[A")]);
    assert_eq!(sequences(b"\x8fP"), [key(b"\x1bOP")]);
    assert_eq!(sequences("\u{9b}5~".as_bytes()), [key(b"\x1b[5~")]);
    let reply = Sequence { kind: Kind::Reply, bytes: b"\x1b]11;rgb".to_vec() };
    assert_eq!(sequences(b"\x9d11;rgb\x9cq"), [reply.clone(), key(b"q")]);
    assert_eq!(sequences(b"\x9d11;rgb\x1b\\q"), [reply, key(b"q")]);
}

#[test]
fn what_is_no_letter_is_dropped() {
    for bytes in [
        &b"\xff"[..],
        b"\xc0\xaf",
        b"\xc1\x81",
        b"\xe0\x80\xaf",
        b"\xf0\x80\x80\xaf",
        b"\xed\xa0\x80",
        b"\xf5\x80\x80\x80",
        b"\xbf",
        b"\xc3",
        b"\xe2\x82",
        b"\x85",
    ] {
        assert_eq!(split([bytes], 0), [], "{}", bytes.escape_ascii());
        let then_a_key = [bytes, b"q"].concat();
        assert_eq!(split([&*then_a_key], 0), [key(b"q")], "{}", bytes.escape_ascii());
    }
}

#[test]
fn what_is_too_long_is_dropped_and_not_kept() {
    let digits = vec![b'1'; 100_000];
    for (start, end) in [(&b"\x1b["[..], &b"A"[..]), (b"\x1b]", b"\x07"), (b"\x1bP", b"\x1b\\")] {
        let mut clocked = Clocked::new();
        clocked.push(start);
        clocked.push(&digits);
        assert!(clocked.splitter.bytes.len() <= LONGEST_SEQUENCE);
        clocked.push(end);
        clocked.push(b"q");
        assert_eq!(clocked.rest(), [key(b"q")]);
    }
}

#[test]
fn a_lone_escape_is_a_key_once_its_time_is_over() {
    let mut clocked = Clocked::new();
    clocked.push(b"\x1b");
    clocked.wait(29);
    assert_eq!(clocked.whole, []);
    assert!(clocked.splitter.is_after_escape());
    clocked.wait(1);
    assert_eq!(clocked.rest(), [key(b"\x1b")]);
}

#[test]
fn escapes_are_as_many_keys_as_were_pressed() {
    let escape = key(b"\x1b");
    assert_eq!(sequences(b"\x1b\x1b"), [escape.clone(), escape.clone()]);
    assert_eq!(sequences(b"\x1b\x1b2"), [escape.clone(), escape.clone(), key(b"2")]);
    assert_eq!(sequences(b"\x1b\x1b[A"), [escape.clone(), key(b"\x1b[A")]);
    assert_eq!(sequences(b"\x1b\x1b\x1bOP"), [escape.clone(), escape, key(b"\x1bOP")]);
}

/// Beginnings of sequences.
const UNFINISHED_SEQUENCES: [&[u8]; 14] = [
    b"\x1b[",
    b"\x1b[<",
    b"\x1b[<0;1",
    b"\x1b[?2026;2$",
    b"\x1b[[",
    b"\x1b[M",
    b"\x1bO",
    b"\x1b]11;rgb:",
    b"\x1b]11;rgb:\x1b",
    b"\x1bP>|XT",
    b"\x1b_G",
    b"\x1b[200~abc",
    b"\xc3",
    b"\xf0\x9f",
];

#[test]
fn an_unfinished_sequence_is_given_up() {
    for bytes in UNFINISHED_SEQUENCES {
        let mut clocked = Clocked::new();
        clocked.push(bytes);
        clocked.wait(99);
        assert_ne!(clocked.splitter.state, State::Ground, "{}", bytes.escape_ascii());
        clocked.wait(1);
        clocked.push(b"q");
        assert_eq!(clocked.rest(), [key(b"q")], "{}", bytes.escape_ascii());
    }
}

#[test]
fn an_arrow_after_an_unfinished_string_is_an_arrow() {
    assert_eq!(sequences(b"\x1b]11;rgb\x1b[A"), [key(b"\x1b[A")]);
    assert_eq!(sequences(b"\x1b[1;\x1b[A"), [key(b"\x1b[A")]);
    assert_eq!(sequences(b"\x1b[\r"), [key(b"\r")]);
}

#[test]
fn ctrl_c_ends_any_state() {
    for bytes in UNFINISHED_SEQUENCES.into_iter().chain([&b"\x1b"[..], b"\x1b\x1b"]) {
        let mut clocked = Clocked::new();
        clocked.push(bytes);
        clocked.push(b"\x03");
        assert_eq!(clocked.rest().last(), Some(&key(b"\x03")), "{}", bytes.escape_ascii());
    }
}

#[test]
fn ctrl_c_is_text_only_in_a_paste_that_ends() {
    let paste = |text: &[u8]| Sequence { kind: Kind::Paste, bytes: text.to_vec() };
    let pasted = b"\x1b[200~a\x03b\x1b[201~q";
    assert_eq!(split(pasted.chunks(1), 0), [paste(b"a\x03b"), key(b"q")]);
    // A paste without end that goes on and on.
    let mut clocked = Clocked::new();
    clocked.push(b"\x1b[200~a\x03");
    for _ in 0..9 {
        clocked.push(b"text");
        clocked.wait(10);
        assert_eq!(clocked.whole, []);
    }
    clocked.wait(9);
    clocked.now += Duration::from_millis(1);
    clocked.push(b"text");
    assert_eq!(clocked.whole, [key(b"\x03")]);
}

#[test]
fn a_paste_is_its_text_whatever_it_holds() {
    for text in
        [&b""[..], b"q", b"\x1b[A\x1b]0;x\x07", b"\x1b[200~", b"\x1b[201\x1b\x1b[20", b"\xff"]
    {
        let bytes = [PASTE_START, text, PASTE_END].concat();
        let paste = Sequence { kind: Kind::Paste, bytes: text.to_vec() };
        assert_eq!(sequences(&bytes), [paste], "{}", text.escape_ascii());
    }
}

#[test]
fn a_paste_that_is_too_long_is_dropped() {
    let mut clocked = Clocked::new();
    clocked.push(PASTE_START);
    clocked.push(&vec![b'x'; LONGEST_PASTE + 10]);
    assert!(clocked.splitter.bytes.len() <= LONGEST_PASTE);
    clocked.push(PASTE_END);
    clocked.push(b"q");
    assert_eq!(clocked.rest(), [key(b"q")]);
}

/// Bytes that are likely to mean something to the state machine.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let introducers: &[u8] = b"\x1b\x1b\x1b[[]OPX^_\\\x07<?;:~uMA019\x9b\x9c\x9d\xc3\x18\r";
    let telling = prop::sample::select([KEYS.as_slice(), &REPLIES, &UNFINISHED_SEQUENCES].concat());
    let piece = prop_oneof![
        any::<u8>().prop_map(|byte| vec![byte]),
        prop::sample::select(introducers).prop_map(|byte| vec![byte]),
        telling.prop_map(<[u8]>::to_vec),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_give_the_same_sequences_however_they_are_cut(
        bytes in bytes(),
        cuts in prop::collection::vec(1_usize..5, 1..40),
    ) {
        let whole = split([&*bytes], 0);
        let mut pieces = Vec::new();
        let mut rest = &*bytes;
        for cut in cuts {
            let (piece, others) = rest.split_at(cut.min(rest.len()));
            pieces.push(piece);
            rest = others;
        }
        pieces.push(rest);
        prop_assert_eq!(split(pieces, 0), whole);
    }

    #[test]
    fn after_any_bytes_ctrl_c_is_the_last_key(bytes in bytes()) {
        let mut clocked = Clocked::new();
        clocked.push(&bytes);
        clocked.push(&[ETX]);
        let sequences = clocked.rest();
        prop_assert_eq!(sequences.last(), Some(&key(&[ETX])));
    }

    #[test]
    fn after_any_bytes_and_a_while_a_key_is_itself(bytes in bytes()) {
        let mut clocked = Clocked::new();
        clocked.push(&bytes);
        clocked.wait(100);
        clocked.whole.clear();
        clocked.push(b"q");
        prop_assert_eq!(clocked.rest(), [key(b"q")]);
    }
}
