using System.Net;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>
/// Two servers on one ledger with one shared folder are one to a person: what begins on one goes on at the other, as behind a balancer.
/// </summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private StandInServer _ledger = null!;
    private Server _one = null!;
    private Server _other = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _ledger = await StandInServer.StartNewAsync();
        var list = Workbooks.Write(
            _folder["list.xlsx"], new SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001")]));
        string[] import =
        [
            "import", list, "--kind", "list", "--division", "640300", "--decided", "2020-01-01", "--document-number", "吴政发〔2020〕1号",
            "--title", "清单", "--data", _folder["one"], "--shared", _folder["shared"], "--ledger", _ledger.ConnectionString,
        ];
        // A ledger that does not answer in time is asked again; importing the same twice is safe.
        await Eventually.GetAsync(() => Executable.RunAsync(import), run => run.ExitCode == 0, Cancellation);
        _one = await StartAsync("one");
        _other = await StartAsync("other");
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_sent_to_one_node_is_looked_at_and_recorded_on_the_other()
    {
        using var person = new Person();
        await SignInAsync(person, _one);
        var file = Workbooks.Write(
            _folder["a.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit("640123000002", "药品经营许可")]));
        var preview = await person.UploadAsync(_one, "/640300/record", await person.PageAsync(_one, "/640300/record"), file);

        // The session, the draft and the form's token are known to the other node.
        var page = await person.PageAsync(_other, preview);
        Assert.Contains("吴政发〔2022〕1号", page, StringComparison.Ordinal);
        var decision = await person.SendAsync(_other, preview, page, ("revision", Person.Field(page, "revision")));
        Assert.StartsWith("/640300/decisions/", decision, StringComparison.Ordinal);

        Assert.Contains("吴政发〔2022〕1号", await person.PageAsync(_one, decision), StringComparison.Ordinal);
        // What was previewed is recorded: the address leads there.
        await person.PageAsync(_one, preview, HttpStatusCode.Found);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder["shared"], "files"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_preview_that_one_node_keeps_is_no_answer_on_what_the_other_recorded()
    {
        using var person = new Person();
        await SignInAsync(person, _other);
        var first = await DraftAsync(person, _one, "吴政发〔2022〕2号", "640123000003");
        var second = await DraftAsync(person, _other, "吴政发〔2022〕3号", "640123000003");
        // Both may be recorded as far as both nodes have looked.
        var (firstPage, secondPage) = (await person.PageAsync(_one, first), await person.PageAsync(_other, second));
        var decision = await person.SendAsync(_other, second, secondPage, ("revision", Person.Field(secondPage, "revision")));
        await person.PageAsync(_one, decision);
        var again = await person.PageAsync(_one, first);
        Assert.Contains("name=\"revision\"", firstPage, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"revision\"", again, StringComparison.Ordinal);
        Assert.Contains("不能记录", again, StringComparison.Ordinal);
    }

    private async Task<string> DraftAsync(Person person, Server node, string number, string code)
    {
        var file = Workbooks.Write(
            _folder[code + number + ".xlsx"], Workbooks.Decision(number), Workbooks.Add([Workbooks.Permit(code, "药品经营许可")]));
        return await person.UploadAsync(node, "/640300/record", await person.PageAsync(node, "/640300/record"), file);
    }

    private static async Task SignInAsync(Person person, Server node)
    {
        await person.SendAsync(
            node, "/sign-in", await person.PageAsync(node, "/sign-in"), ("name", TestPeople.Office.SignInName),
            ("password", TestPeople.Password));
    }

    // A node that answers knows the catalog.
    private async Task<Server> StartAsync(string folder)
    {
        var server = await Server.StartAsync(
            _folder[folder], "--ledger", _ledger.ConnectionString, "--shared", _folder["shared"]);
        var catalog = new Uri("/api/v1/catalogs/640300", UriKind.Relative);
        await Eventually.GetAsync(
            async () => (await server.Http.GetAsync(catalog, Cancellation)).IsSuccessStatusCode, found => found, Cancellation);
        return server;
    }
}
