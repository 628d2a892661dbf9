namespace PowerCatalog.Web.Features.OpenData;

/// <summary>The checksums of a catalog's files, as <c>sha256sum</c> writes and checks them.</summary>
/// <param name="Text">A line for each file: its SHA-256 in hexadecimal, two blanks, its name.</param>
internal sealed record DataSums(string Text);
