namespace PowerCatalog.Tests.Harness;

/// <summary>A fenced block of a page in Markdown.</summary>
/// <param name="Kind">The word behind the fence; empty where there is none.</param>
/// <param name="Line">The line of the file at which it begins behind the fence, from 1.</param>
/// <param name="Lines">What it holds, without the indentation of the fence.</param>
internal sealed record GuideBlock(string Kind, int Line, IReadOnlyList<string> Lines);
