namespace PowerCatalog.Exchange.Files;

/// <summary>A row that holds something, or seems to.</summary>
/// <param name="Number">As the person's program numbers it.</param>
/// <param name="Cells">In the order of the columns.</param>
/// <param name="Hidden">Whether the person does not see it.</param>
internal sealed record TableRow(int Number, IReadOnlyList<Cell> Cells, bool Hidden)
{
    /// <summary>Whether the row has content of its own; a value repeated from a merged cell is none.</summary>
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
