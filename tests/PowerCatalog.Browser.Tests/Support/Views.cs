using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>What tests run over. Arguments are plain, so that a test can be named on the command line.</summary>
public static class Views
{
    /// <summary>Every page in both languages.</summary>
    public static TheoryData<string, string> PagesByLanguage =>
        [.. DemoPages.All.SelectMany(page => View.Languages.Select(language => (page.Name, language)))];

    /// <summary>Every page.</summary>
    public static TheoryData<string> Pages => [.. DemoPages.All.Select(page => page.Name)];

    /// <summary>Both languages, both widths, with and without scripts.</summary>
    public static TheoryData<string, int, bool> All =>
        [.. View.Languages.SelectMany(
            language => View.Widths.SelectMany(width => ((bool[])[true, false]).Select(script => (language, width, script))))];

    /// <summary>Both languages, both widths.</summary>
    public static TheoryData<string, int> WithScript =>
        [.. View.Languages.SelectMany(language => View.Widths.Select(width => (language, width)))];
}
