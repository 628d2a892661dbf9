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

    /// <summary>An adjustment that is drafted.</summary>
    public const string Drafted = "{drafted}";

    /// <summary>An adjustment that was submitted, with an opinion that was asked.</summary>
    public const string Submitted = "{submitted}";

    /// <summary>Sends them.</summary>
    public static async Task<Drafts> SendAsync(Office office)
    {
        using var folder = new TemporaryFolder();
        var submitted = await BeginAsync(office, folder, "向金银滩镇赋权（测试）");
        using var sent = await office.SendFormAsync(submitted);
        sent.EnsureSuccessStatusCode();
        return new Drafts(new Dictionary<string, string>
        {
            [Drafted] = await BeginAsync(office, folder, "水利审批职权调整（测试）"),
            [Submitted] = submitted,
            [Clean] =
                await office.SendWorkbookAsync(DemoPages.Record, Workbooks.Write(folder["clean.xlsx"], Workbooks.Given("吴政发〔2026〕91号"))),
            [Faulty] =
                await office.SendWorkbookAsync(DemoPages.Record, Workbooks.Write(folder["faulty.xlsx"], Workbooks.Faulty("吴政发〔2026〕92号"))),
            [Unmapped] =
                await office.SendWorkbookAsync(
                    DemoPages.Record, Workbooks.Write(folder["unmapped.xlsx"], Workbooks.Unmapped("吴政发〔2026〕93号"))),
        });
    }

    // Begun by the reform office with its notice, and with lines; gives the address of its page.
    private static async Task<string> BeginAsync(Office office, TemporaryFolder folder, string name)
    {
        using var begun = await office.SendFormAsync(
            DemoPages.Procedure + "/begin", ("name", name), ("notice", "吴审改函〔2022〕3号（测试）"), ("noticeOn", "2022-12-01"));
        var lines = begun.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath;
        await office.SendWorkbookAsync(lines, Workbooks.Write(folder["lines.xlsx"], Workbooks.Given("吴政发〔2026〕94号")));
        return lines[..^"/lines".Length];
    }

    /// <summary>An address with the names filled in.</summary>
    public string Fill(string address) =>
        Addresses.Aggregate(address, (filled, draft) => filled.Replace(draft.Key, draft.Value, StringComparison.Ordinal));
}
