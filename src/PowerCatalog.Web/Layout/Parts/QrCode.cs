using System.Globalization;
using System.Text;
using QRCoder;

namespace PowerCatalog.Web.Layout.Parts;

/// <summary>A QR code as one path of SVG, a unit for each module.</summary>
/// <param name="Side">The modules of a side, with the quiet zone.</param>
/// <param name="Path">The dark modules: for each run of a row, a rectangle.</param>
public sealed record QrCode(int Side, string Path)
{
    /// <summary>The most bytes of a text: those of the largest code (ISO/IEC 18004, version 40) at level M, in UTF-8.</summary>
    private const int MostBytes = 2331;

    /// <summary>The code of a text, with 15 in 100 of it to spare for stains (level M); null where it is too long for one.</summary>
    public static QrCode? Of(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes) return null;
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var start = 0; start < rows[row].Length; start++)
            {
                if (!rows[row][start]) continue;
                var end = start;
                while (end < rows[row].Length && rows[row][end]) end++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{end - start}v1h-{end - start}z");
                start = end;
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}
