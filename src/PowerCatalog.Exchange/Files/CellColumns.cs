namespace PowerCatalog.Exchange.Files;

/// <summary>Columns side by side, counted from 1.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly record struct CellColumns(int First, int Last)
{
    public bool Contains(int column) => column >= First && column <= Last;
}
