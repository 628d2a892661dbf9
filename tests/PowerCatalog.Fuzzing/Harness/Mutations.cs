using System.Text;
using CsCheck;

namespace PowerCatalog.Fuzzing.Harness;

/// <summary>
/// Changes to true files and texts: bits, pieces that go, come twice or change places, and pieces that readers stumble over.
/// </summary>
internal static class Mutations
{
    private const int MostChanges = 6;

    private static readonly byte[][] Pieces =
    [
        .. ((string[])
        [
            "\0", "\uFFFF", "\u202E", "\u200B", "\uFEFF", "\r", "\n", "\t", ",", "\"", "'", "=", "#", "%", "%00",
            "&", "&#0;", "&x;", "<", ">",
            "<!DOCTYPE x [<!ENTITY y \"z\">]>", "]]>", "{", "}", "[", "]", "null", "true", "-1", "0", "1e400", "NaN", "2147483648",
            "9223372036854775808", "99999999999999999999999999", "0001-01-01", "2021-02-30", "9999-12-31",
            "10000-01-01", "〔", "〕", "号", "《",
            "》", "第", "条", "零", "亿", "十", "个工作日", "640300", "640302101000", "P640300-99999999999", "../", "自始", "全部", "、", "；", "：",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xED, 0xA0, 0x80], [0xFF], [0xC0, 0x80], [0xF0, 0x9F, 0x9A],
        Encoding.UTF8.GetBytes(new string('[', 300)), Encoding.UTF8.GetBytes(new string('9', 400)),
        Encoding.UTF8.GetBytes(new string('长', 9_000)),
    ];

    /// <summary>One of several true things, changed in a few places or in none.</summary>
    public static Gen<byte[]> Of(params IReadOnlyList<byte[]> samples) =>
        Gen.Select(Gen.Int[0, samples.Count - 1], Changes).Select((which, changes) => Changed(samples[which], changes));

    /// <summary>The same for texts.</summary>
    public static Gen<byte[]> OfText(params IReadOnlyList<string> samples) => Of([.. samples.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>Changes, as numbers: what, where, how long, which piece.</summary>
    public static readonly Gen<(int Kind, double Place, double Length, int Piece)[]> Changes =
        Gen.Select(Gen.Int[0, 8], Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, Pieces.Length - 1]).Array[0, MostChanges];

    /// <summary>Carries changes out.</summary>
    public static byte[] Changed(byte[] sample, (int Kind, double Place, double Length, int Piece)[] changes) =>
        changes.Aggregate(sample, (bytes, change) => Changed(bytes, change.Kind, change.Place, change.Length, Pieces[change.Piece]));

    private static byte[] Changed(byte[] bytes, int kind, double place, double share, byte[] piece)
    {
        var at = (int)(place * bytes.Length);
        // Most changes are small; now and then a large part goes.
        var length = Math.Min(bytes.Length - at, 1 + (int)(share * share * share * bytes.Length));
        switch (kind)
        {
            case 0 when at < bytes.Length:
                var flipped = (byte[])bytes.Clone();
                flipped[at] ^= (byte)(1 << (int)(share * 7.99));
                return flipped;
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 3:
                return bytes[..at];
            case 4 or 5:
                return [.. bytes[..at], .. piece, .. bytes[at..]];
            case 6 or 7:
                return [.. bytes[..at], .. piece, .. bytes[Math.Min(bytes.Length, at + piece.Length)..]];
            default:
                return [.. bytes[(at + length)..], .. bytes[..at], .. bytes[at..(at + length)]];
        }
    }
}
