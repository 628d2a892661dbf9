using System.Globalization;
using System.Text;

namespace PowerCatalog.Domain.Text;

/// <summary>
/// The tables of Unicode that the program carries itself: recorded text must not depend on the Unicode version of the machine that records
/// it, and with invariant globalization the platform has none.
/// </summary>
internal static class UnicodeTable
{
    /// <summary>Opens a table of this folder.</summary>
    public static StreamReader Open(string name) => new(
        typeof(UnicodeTable).Assembly.GetManifestResourceStream("PowerCatalog.Domain.Text." + name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly."));

    /// <summary>Reads a table of entries <c>X=Y Z</c>, separated by <c>;</c>: what each character stands for.</summary>
    public static Dictionary<Rune, string> Read(string name)
    {
        var table = new Dictionary<Rune, string>();
        using var lines = Open(name);
        while (lines.ReadLine() is { } line)
        {
            if (line[0] == '#') continue;
            foreach (var entry in line.Split(';'))
            {
                var sign = entry.IndexOf('=', StringComparison.Ordinal);
                table.Add(Point(entry[..sign]), string.Concat(entry[(sign + 1)..].Split(' ').Select(Point)));
            }
        }

        return table;
    }

    private static Rune Point(string hexadecimal) =>
        new(int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
