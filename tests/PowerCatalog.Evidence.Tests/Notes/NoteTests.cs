using System.Text;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Evidence.Tests.Notes;

/// <summary>Notes as C2SP and golang.org/x/mod/sumdb/note have them: what they accept is accepted, what they refuse is refused.</summary>
public sealed class NoteTests
{
    private static readonly NoteVerifier Peter = NoteVerifier.Parse(Example.Peter);
    private static readonly NoteVerifier Enoch = NoteVerifier.Parse(Example.Enoch);

    [Fact]
    public void The_known_note_is_made_byte_for_byte()
    {
        var signer = SigningKey.Parse(Example.PeterSecret, TimeProvider.System);
        var note = SignedNote.Of(Example.Text).SignedBy(signer);
        Assert.Equal($"{Example.Text}\n{Example.PeterLine}", note.ToString());
        Assert.Equal(note.ToString(), note.SignedBy(signer).ToString());
        Assert.Equal(Encoding.UTF8.GetBytes(note.ToString()), SignedNote.Parse(note.ToBytes()).ToBytes());
    }

    [Fact]
    public void Signatures_of_unknown_keys_are_left_aside()
    {
        var note = Example.Parse($"{Example.Text}\n{Example.PeterLine}{Example.EnochLine}");
        var opened = note.OpenedBy([Peter]);
        Assert.Equal((Peter.Key, Enoch.Key), (Assert.Single(opened.Verified).Key, Assert.Single(opened.Unknown).Key));
        Assert.Equal([Peter.Key, Enoch.Key], note.OpenedBy([Enoch, Peter]).Verified.Select(signature => signature.Key));
        Assert.Equal(NoteFailure.UnknownKeys, Assert.Throws<NoteException>(() => note.OpenedBy([])).Failure);
        var twice = Example.Parse($"{Example.Text}\n{string.Concat(Enumerable.Repeat(Example.PeterLine + Example.EnochLine, 3))}");
        Assert.Equal((1, 1), (twice.OpenedBy([Peter]).Verified.Count, twice.OpenedBy([Peter]).Unknown.Count));
    }

    [Fact]
    public void One_bad_signature_of_a_known_key_refuses_the_note()
    {
        var bad = Example.PeterLine.Insert(60, "ABCD");
        foreach (var lines in (string[])[bad, Example.EnochLine + bad, Example.PeterLine + bad])
        {
            var note = Example.Parse($"{Example.Text}\n{lines}");
            Assert.Equal(NoteFailure.BadSignature, Assert.Throws<NoteException>(() => note.OpenedBy([Peter, Enoch])).Failure);
        }

        Assert.Single(Example.Parse($"{Example.Text}\n{Example.EnochLine}{bad}").OpenedBy([Enoch]).Verified);
    }

    [Fact]
    public void The_example_of_c2sp_is_verified()
    {
        var opened = Example.Parse(Example.FooNote).OpenedBy([NoteVerifier.Parse(Example.Foo)]);
        Assert.Equal("This is an example message.\n", opened.Note.Text);
    }

    [Fact]
    public void Every_flipped_bit_of_a_note_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Example.FooNote);
        var foo = NoteVerifier.Parse(Example.Foo);
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<NoteException>(() => SignedNote.Parse(bytes).OpenedBy([foo]));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<NoteException>(() => SignedNote.Parse(bytes.AsSpan(0, length)).OpenedBy([foo]));
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "no signatures", Example.Text },
        { "an empty line alone", Example.Text + "\n" },
        { "no line feed at the end", Example.Text + "\n" + Example.PeterLine[..^1] },
        { "a control character", "\u0001" + Example.Text + "\n" + Example.PeterLine },
        { "a carriage return", Example.Text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\n" + Example.PeterLine },
        { "a name with a space", Example.Text + "\n" + Example.PeterLine.Replace("PeterN", "Peter N", StringComparison.Ordinal) },
        { "another line", Example.Text + "\n" + Example.PeterLine + "Unexpected line.\n" },
        { "a hyphen", Example.Text + "\n" + Example.PeterLine.Replace('—', '-') },
        { "bits that say nothing", Example.Text + "\n" + Example.PeterLine.Replace("nAM=", "nAN=", StringComparison.Ordinal) },
        { "no padding", Example.Text + "\n" + Example.PeterLine.Replace("nAM=", "nAM", StringComparison.Ordinal) },
        { "too short", Example.Text + "\n— PeterNeumann x08gow==\n" },
        { "too many", Example.Text + "\n" + string.Concat(Enumerable.Repeat(Example.PeterLine, 101)) },
        { "too long", new string('a', SignedNote.MostBytes) + "\n\n" + Example.PeterLine },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_has_not_the_shape_of_a_note_is_refused(string what, string note)
    {
        Assert.NotEmpty(what);
        Assert.Equal(NoteFailure.Malformed, Assert.Throws<NoteException>(() => Example.Parse(note)).Failure);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] note = [0xff, .. Encoding.UTF8.GetBytes($"{Example.Text}\n{Example.PeterLine}")];
        Assert.Equal(NoteFailure.Malformed, Assert.Throws<NoteException>(() => SignedNote.Parse(note)).Failure);
        Assert.Equal(NoteFailure.Malformed, Assert.Throws<NoteException>(() => SignedNote.Of("abc")).Failure);
        Assert.Equal(NoteFailure.Malformed, Assert.Throws<NoteException>(() => SignedNote.Of("a\u0007\n")).Failure);
    }

    [Fact]
    public void A_text_may_have_empty_lines_and_the_last_one_ends_it()
    {
        var signer = SigningKey.Parse(Example.PeterSecret, TimeProvider.System);
        var note = SignedNote.Of("a\n\nb\n\n").SignedBy(signer);
        Assert.Equal("a\n\nb\n\n", SignedNote.Parse(note.ToBytes()).OpenedBy([Peter]).Note.Text);
    }
}
