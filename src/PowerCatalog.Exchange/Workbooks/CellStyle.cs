namespace PowerCatalog.Exchange.Workbooks;

/// <summary>How a cell looks; the number is its place in <see cref="CellStyles.Xml"/>.</summary>
internal enum CellStyle
{
    Plain = 0,
    Heading = 1,
    RequiredHeading = 2,
    Text = 3,
    WrappedText = 4,
    Date = 5,
    Title = 6,
}
