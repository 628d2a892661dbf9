namespace PowerCatalog.Exchange.Workbooks;

/// <summary>The style of a cell; the value is its index in <see cref="CellStyles.Xml"/>.</summary>
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
