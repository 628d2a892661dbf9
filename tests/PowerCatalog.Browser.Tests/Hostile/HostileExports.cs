using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Hostile;

/// <summary>Files that pages offer: no spreadsheet runs what is in them.</summary>
[Collection<HostileReaders>]
public sealed partial class HostileExports(HostileSite hostile)
{
    private static readonly string[] Pages =
    [
        "/640300/powers", "/640300/departments", "/640300/townships/640302101000?on=2021-06-30",
            "/640300/townships/640302101000/changes?since=2020-01-01", "/640300/decisions", "/640300/laws",
        "/640300/decisions/" + Uri.EscapeDataString(HostileWorkbooks.DecisionNumber),
            .. Payload.All.Select(payload => "/640300/powers/" + Uri.EscapeDataString(payload.Code)),
    ];

    [Fact]
    public async Task No_cell_of_a_csv_begins_as_a_formula()
    {
        var files = await FilesAsync(".csv");
        foreach (var (address, bytes) in files)
        {
            foreach (var cell in Cells(System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')))
                Assert.False(Formula().IsMatch(cell), $"{address}: {cell[..Math.Min(cell.Length, 100)]}");
        }

        Assert.Contains(files, file => System.Text.Encoding.UTF8.GetString(file.Bytes).Contains("'=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains(files, file => System.Text.Encoding.UTF8.GetString(file.Bytes).Contains("'＝1", StringComparison.Ordinal));
        Assert.Contains(files, file => System.Text.Encoding.UTF8.GetString(file.Bytes).Contains("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_cell_of_a_workbook_is_a_formula_or_a_link_and_each_holds_its_text()
    {
        var texts = new HashSet<string>();
        foreach (var (address, bytes) in await FilesAsync(".xlsx"))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
            {
                await using var part = await entry.OpenAsync(TestContext.Current.CancellationToken);
                var sheet = await XDocument.LoadAsync(part, LoadOptions.PreserveWhitespace, TestContext.Current.CancellationToken);
                Assert.False(sheet.Descendants().Any(element => element.Name.LocalName is "f" or "hyperlink"), address);
                texts.UnionWith(sheet.Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
            }
        }

        foreach (var payload in Payload.All.Where(payload => payload != Payload.Endless))
            Assert.Contains(payload.Shown("legalBasis", 20_000), texts);
    }

    [Fact]
    public async Task A_township_feed_is_well_formed_and_holds_it_as_text()
    {
        SkipWithoutChromium();
        var feed =
            await hostile.Office.Http.GetByteArrayAsync(
                new Uri("/640300/townships/640302101000/feed.atom", UriKind.Relative), TestContext.Current.CancellationToken);
        var document = XDocument.Load(new MemoryStream(feed));
        Assert.Contains(
            document.Descendants().Where(element => element.Name.LocalName == "content"), content =>
                content.Value.Contains("<script>alert(", StringComparison.Ordinal));
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "b");
    }

    private static void SkipWithoutChromium() => Assert.SkipWhen(ChromiumPath.Find() is null, ChromiumPath.Absent);

    // All that the pages link to, as a person would download it.
    private async Task<IReadOnlyList<(string Address, byte[] Bytes)>> FilesAsync(string extension)
    {
        SkipWithoutChromium();
        var addresses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in Pages)
        {
            var html = await hostile.Office.Http.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            addresses.UnionWith(
                Download().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                    .Where(address => address.Split('?')[0].EndsWith(extension, StringComparison.Ordinal)));
        }

        Assert.True(addresses.Count >= 8, $"Only {addresses.Count} downloads were found.");
        var files = new List<(string, byte[])>();
        foreach (var address in addresses)
            files.Add(
                (address,
                    await hostile.Office.Http.GetByteArrayAsync(
                        new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)));
        return files;
    }

    private static IEnumerable<string> Cells(string csv) =>
        Cell().Matches(csv)
            .Select(
                match =>
                    match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                        : match.Groups["plain"].Value);

    [GeneratedRegex("href=\"([^\"]+)\"[^>]* download")]
    private static partial Regex Download();

    // RFC 4180.
    [GeneratedRegex("(?:^|(?<=,)|(?<=\n))(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\r\n\"]*))(?=,|\r|\n|$)")]
    private static partial Regex Cell();

    [GeneratedRegex("^[=+@\t\r\n＝＋－＠]|^-(?![0-9.]+$)")]
    private static partial Regex Formula();
}
