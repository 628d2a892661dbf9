using PowerCatalog.Browser.Serving;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Pages;

/// <summary>
/// Files that wait at the site for a look at their preview: each kind of preview has one. They are no part of the catalog, so nobody is
/// disturbed by them.
/// </summary>
/// <param name="Addresses">The addresses of their previews by name.</param>
public sealed record Drafts(IReadOnlyDictionary<string, string> Addresses)
{
    /// <summary>One without problems.</summary>
    public const string Clean = "{clean}";

    /// <summary>One with errors and warnings.</summary>
    public const string Faulty = "{faulty}";

    /// <summary>One with an unknown column.</summary>
    public const string Unmapped = "{unmapped}";

    /// <summary>Sends them.</summary>
    public static async Task<Drafts> SendAsync(Office office)
    {
        using var folder = new TemporaryFolder();
        return new Drafts(new Dictionary<string, string>
        {
            [Clean] =
                await office.SendWorkbookAsync(DemoPages.Record, Workbooks.Write(folder["clean.xlsx"], Workbooks.Given("吴政发〔2026〕91号"))),
            [Faulty] =
                await office.SendWorkbookAsync(DemoPages.Record, Workbooks.Write(folder["faulty.xlsx"], Workbooks.Faulty("吴政发〔2026〕92号"))),
            [Unmapped] =
                await office.SendWorkbookAsync(
                    DemoPages.Record, Workbooks.Write(folder["unmapped.xlsx"], Workbooks.Unmapped("吴政发〔2026〕93号"))),
        });
    }

    /// <summary>An address with the names filled in.</summary>
    public string Fill(string address) =>
        Addresses.Aggregate(address, (filled, draft) => filled.Replace(draft.Key, draft.Value, StringComparison.Ordinal));
}
