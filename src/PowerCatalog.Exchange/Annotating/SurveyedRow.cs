using System.Xml;
using PowerCatalog.Exchange.Files.Xlsx;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>A row of a survey.</summary>
/// <param name="Style">The style of the row itself; null where it has none.</param>
internal sealed record SurveyedRow(int? Style)
{
    /// <summary>The style of each of its cells, by column.</summary>
    public Dictionary<int, int> Styles { get; } = [];

    /// <summary>The first column with content; 0 where there is none.</summary>
    public int FirstUsed { get; private set; }

    /// <summary>Reads the current row and leaves the reader on its end.</summary>
    public static SurveyedRow Of(XmlReader reader)
    {
        var row = new SurveyedRow(reader.Flag("customFormat") ? reader.Count("s") : null);
        if (reader.IsEmptyElement) return row;
        var depth = reader.Depth;
        var column = 0;
        while (reader.ReadWithin(depth))
        {
            if (reader.Starts("c") && reader.Depth == depth + 1)
            {
                column = SheetCells.ColumnOf(reader, column);
                row.Styles.TryAdd(column, reader.Count("s") ?? 0);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 2 && reader.LocalName is "v" or "is" or "f")
            {
                if (row.FirstUsed == 0 || column < row.FirstUsed) row.FirstUsed = column;
            }
        }

        return row;
    }
}
