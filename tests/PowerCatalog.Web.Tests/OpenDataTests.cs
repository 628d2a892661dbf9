using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PowerCatalog.Listings.OpenData;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>A catalog whole, as anybody may take it.</summary>
public sealed class OpenDataTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string Lens = "on=2021-06-01";

    private static string Data => RunningServer.Api + "/data";

    private RunningServer Server => sample.Server;

    public static TheoryData<string> Sets => [.. DataSets.All.Select(set => set.Name)];

    [Fact]
    public async Task Every_file_has_the_checksum_that_stands_in_the_list_and_in_its_own_header()
    {
        var sums = Encoding.UTF8.GetString(await FileAsync("SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);
        var files = (await Server.GetAsync($"{Data}?{Lens}")).GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(files.Count - 1, sums.Count);
        foreach (var file in files.Where(file => file.GetProperty("name").GetString() != "SHA256SUMS"))
        {
            using var response = await Server.SendAsync(HttpMethod.Get, file.GetProperty("href").GetString()!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(file.GetProperty("mediaType").GetString(), response.Content.Headers.ContentType?.MediaType);
            var name = file.GetProperty("name").GetString()!;
            Assert.Equal(name, response.Content.Headers.ContentDisposition?.FileNameStar);
            var digest = SHA256.HashData(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(sums[name], Convert.ToHexStringLower(digest));
            Assert.Equal($"sha-256=:{Convert.ToBase64String(digest)}:", response.Headers.GetValues("Repr-Digest").Single());
        }
    }

    [Fact]
    public async Task A_file_at_a_revision_stays_as_it_is_when_more_is_known()
    {
        var then = $"powers.csv?{Lens}&known={sample.Opened}";
        var before = Encoding.UTF8.GetString(await BytesAsync($"{Data}/{then}"));
        Assert.Contains("640300-02-001", before, StringComparison.Ordinal);
        Assert.DoesNotContain("640300-06-001", before, StringComparison.Ordinal);
        Assert.Contains("640300-06-001", Encoding.UTF8.GetString(await FileAsync("powers.csv")), StringComparison.Ordinal);
        using var first = await Server.SendAsync(HttpMethod.Get, $"{Data}/{then}");
        using var again = await Server.SendAsync(HttpMethod.Get, $"{Data}/{then}", ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task The_forms_of_a_data_set_say_the_same(string set)
    {
        var (headings, rows) = Rows(await FileAsync($"{set}.csv"));
        var columns = (await Server.GetAsync($"{Data}?{Lens}")).GetProperty("dataSets").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == set).GetProperty("columns").EnumerateArray()
            .Select(column => (
                Name: column.GetProperty("name").GetString()!, Zh: column.GetProperty("title").GetProperty("zh").GetString()))
            .ToList();
        Assert.Equal(columns.Select(column => column.Zh), headings);
        using var json = JsonDocument.Parse(await FileAsync($"{set}.json"));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(rows.Count, items.Count);
        foreach (var (row, item) in rows.Zip(items))
        {
            var filled = columns.Zip(row).Where(cell => cell.Second.Length > 0).Select(cell => (cell.First.Name, Text(cell.Second)));
            Assert.Equal(filled, item.EnumerateObject().Select(member => (member.Name, Text(member.Value))));
        }
    }

    [Fact]
    public async Task The_dictionary_is_csv_on_the_web_and_true_of_every_table()
    {
        using var metadata = JsonDocument.Parse(await FileAsync("csv-metadata.json"));
        Assert.Empty(CsvwShape.Faults(metadata.RootElement));
        var tables = metadata.RootElement.GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(DataSets.All.Count, tables.Count);
        foreach (var table in tables)
        {
            var (headings, rows) = Rows(await BytesAsync($"{Data}/{table.GetProperty("url").GetString()}"));
            Assert.Empty(CsvwShape.Faults(table, headings, rows));
        }
    }

    [Fact]
    public async Task A_dictionary_that_is_wrong_is_found()
    {
        using var metadata = JsonDocument.Parse("""
            {"@context": "http://www.w3.org/ns/csvw", "tables": [{"url": "a.csv", "colour": 1, "tableSchema": {"primaryKey": ["b"],
              "columns": [{"name": "_a b", "titles": "A", "datatype": "word"}]}}]}
            """);
        Assert.Equal(4, CsvwShape.Faults(metadata.RootElement).Count);
        var (headings, rows) = Rows(await FileAsync("powers.csv"));
        using var other = JsonDocument.Parse(await FileAsync("csv-metadata.json"));
        Assert.NotEmpty(CsvwShape.Faults(other.RootElement.GetProperty("tables")[1], headings, rows));
    }

    [Fact]
    public async Task The_list_stands_in_the_vocabulary_of_public_services()
    {
        using var linked = JsonDocument.Parse(await FileAsync("catalog.jsonld"));
        var graph = linked.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var context = linked.RootElement.GetProperty("@context").EnumerateObject().Select(term => term.Name).ToHashSet();
        Assert.Empty(PublicServiceShape.Faults(graph, context));
        var services = graph.Where(node => node.GetProperty("@type").GetString() == "cpsv:PublicService").ToList();
        Assert.Equal(4, services.Count);
        var food = services.Single(one => one.GetProperty("dct:identifier").GetString() == "640300-01-001");
        Assert.Equal(("食品经营许可", "P5D"), (food.GetProperty("dct:title").GetString(), food.GetProperty("cv:processingTime").GetString()));
        Assert.Equal("食品安全法", food.GetProperty("cv:hasLegalResource")[0].GetProperty("dct:title").GetString());
        Assert.EndsWith("/640300/powers/640300-01-001", food.GetProperty("@id").GetString(), StringComparison.Ordinal);
        // Every term that the page explains, and no other.
        var explained = ServiceMapping.All.SelectMany(term => term.Term.Split(" → ")).ToHashSet();
        var used = PublicServiceShape.Terms(services).ToHashSet();
        Assert.Empty(used.Except(explained));
    }

    [Fact]
    public async Task Powers_that_a_township_exercises_are_a_set_of_their_own()
    {
        var (headings, rows) = Rows(await FileAsync("delegations.csv"));
        var row = Assert.Single(rows);
        Assert.Equal((Reference.Township, "640300-02-002"), (row[headings.IndexOf("承接单位代码")], row[headings.IndexOf("职权编码")]));
    }

    [Fact]
    public async Task A_file_that_there_is_not_is_said_with_those_that_there_are()
    {
        var problem = await Server.ProblemAsync($"{Data}/powers.pdf", 404, "not-found");
        Assert.Contains("powers.xlsx", problem.GetProperty("detailEn").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "著作权法")]
    [InlineData("en", "Copyright Law")]
    public async Task The_page_names_every_file_column_and_term_and_the_licence(string language, string licence)
    {
        using var browser = new Browser(Server, language);
        var page = await browser.GoAsync($"/640300/data?{Lens}");
        Assert.Contains(licence, page, StringComparison.Ordinal);
        var answer = await Server.GetAsync($"{Data}?{Lens}");
        foreach (var file in answer.GetProperty("files").EnumerateArray())
            Assert.Contains(WebUtility.HtmlEncode(file.GetProperty("href").GetString()!), page, StringComparison.Ordinal);
        foreach (var column in answer.GetProperty("dataSets").EnumerateArray()
            .SelectMany(set => set.GetProperty("columns").EnumerateArray()))
        {
            Assert.Contains($"<code>{column.GetProperty("name").GetString()}</code>", page, StringComparison.Ordinal);
            foreach (var tongue in (string[])["zh", "en"]) Assert.NotEmpty(column.GetProperty("note").GetProperty(tongue).GetString()!);
        }

        foreach (var (term, _) in ServiceMapping.All) Assert.Contains(term, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("href=\"/640300/data", await browser.GoAsync("/640300"), StringComparison.Ordinal);
    }

    private Task<byte[]> FileAsync(string name) => BytesAsync($"{Data}/{name}?{Lens}");

    private async Task<byte[]> BytesAsync(string address)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, address);
        Assert.True(response.IsSuccessStatusCode, address);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    // RFC 4180, read by the letter and not by the library that wrote it.
    private static (List<string> Headings, List<string[]> Rows) Rows(byte[] bytes)
    {
        var rows = new List<string[]>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            if (text[i] == '"' && (!quoted || text[i - 1] != '"' || i == 0)) continue;
            if (quoted || text[i] is not (',' or '\r' or '\n')) cell.Append(text[i]);
            if (quoted || text[i] is not (',' or '\n')) continue;
            row.Add(cell.ToString());
            cell.Clear();
            if (text[i] == ',') continue;
            rows.Add([.. row]);
            row.Clear();
        }

        return ([.. rows[0]], rows[1..]);
    }

    // An apostrophe guards what a spreadsheet would run.
    private static string Text(string cell) => cell switch
    {
        "是" => "True",
        "否" => "False",
        _ => cell.StartsWith("'=", StringComparison.Ordinal) ? cell[1..] : cell,
    };

    private static string Text(JsonElement member) => member.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? member.GetBoolean().ToString()
        : member.ToString();
}
