namespace PowerCatalog.Exchange.Files;

/// <summary>A row that the file contains, with or without content.</summary>
/// <param name="Number">Its number, as the spreadsheet shows it.</param>
/// <param name="Cells">In the order of the columns.</param>
/// <param name="Hidden">Whether it is hidden.</param>
internal sealed record TableRow(int Number, IReadOnlyList<Cell> Cells, bool Hidden)
{
    /// <summary>Whether the row has content of its own; values repeated from a merged cell do not count.</summary>
    public bool HasContent
    {
        get
        {
            foreach (var cell in Cells)
            {
                if (!cell.Repeated && cell.HasContent) return true;
            }

            return false;
        }
    }
}
