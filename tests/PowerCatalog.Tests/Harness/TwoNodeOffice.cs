using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests.Harness;

/// <summary>Eight people with real accounts, a catalog of three departments, and two nodes at which they take turns.</summary>
internal sealed class TwoNodeOffice : IAsyncDisposable
{
    private const string Api = "/api/v1/catalogs/640300";
    private const string Password = "青铜峡的黄河水 1967";

    private static readonly string[] Sections = ["市市场监督管理局", "市城市管理局", "市文化旅游局"];

    private readonly TemporaryFolder _folder;
    private readonly string _ledger;
    private readonly Server[] _nodes = new Server[2];
    private readonly Dictionary<string, string> _tokens = [];
    private readonly Dictionary<string, string> _departments = [];
    private string _one = "";
    private int _turn;

    private TwoNodeOffice(TemporaryFolder folder, string ledger) => (_folder, _ledger) = (folder, ledger);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Today => CatalogTime.Show(TimeProvider.System.Today());

    /// <summary>Opens the catalog, starts the nodes and makes the accounts.</summary>
    public static async Task<TwoNodeOffice> OpenAsync(TemporaryFolder folder, string ledger)
    {
        var office = new TwoNodeOffice(folder, ledger);
        var list = Workbooks.Write(folder["list.xlsx"], new SheetContent(
            "清单", Workbooks.AddHeadings,
            [
                Workbooks.Permit("640123000001"), Workbooks.Permit("640123000002", "药品经营许可"),
                Workbooks.Permit("640123000003", "广告发布登记"),
                Of("640123000004", "户外广告设置许可", Sections[1]), Of("640123000005", "营业性演出许可", Sections[2]),
            ]));
        string[] import =
        [
            "import", list, "--kind", "list", "--division", "640300", "--decided", "2020-01-01", "--document-number", "吴政发〔2020〕1号",
            "--title", "清单", "--data", folder["node0"], "--shared", folder["shared"], "--ledger", ledger,
        ];
        await Eventually.GetAsync(() => Executable.RunAsync(import), run => run.ExitCode == 0, Cancellation);
        for (var node = 0; node < 2; node++) office._nodes[node] = await office.StartAsync(node);
        await office.SettleAsync();
        return office;
    }

    /// <summary>Begins an adjustment.</summary>
    public async Task BeginAsync(string who)
    {
        var body = new { name = "三部门职权调整", department = _departments["clerk"], cause = new { on = Today, text = "条例修改" } };
        using var answer = await PostAsync(Turn(), who, $"{Api}/procedure/adjustments", body, null);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        _one = answer.Headers.Location!.OriginalString;
    }

    /// <summary>Takes a step at the node whose turn it is, on what the other node says.</summary>
    public async Task TakeAsync(string who, string step, string stage)
    {
        var answer = await SendAsync(Turn(), who, step, await VersionAsync("audit"));
        Assert.True(answer.Status == HttpStatusCode.OK, $"{step}: {answer.Body}");
        Assert.Equal(stage, answer.Body.GetProperty("adjustment").GetProperty("stage").GetString());
    }

    /// <summary>Takes a step at a node; the answer, whatever it is.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(int node, string who, string step, string version)
    {
        var digest = step is "lines" or "return" or "comment" ? "" : await DigestAsync();
        using var answer = await PostAsync(node, who, $"{_one}/{step}", BodyOf(who, step, digest), version);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation));
    }

    /// <summary>Where the adjustment stands.</summary>
    public async Task<string?> StageAsync() => (await CardAsync()).GetProperty("stage").GetString();

    /// <summary>The version of the adjustment as the node whose turn it is has it.</summary>
    public async Task<string> VersionAsync(string who)
    {
        using var answer = await GetAsync(Turn(), who, _one);
        return answer.Headers.ETag!.Tag;
    }

    /// <summary>What somebody types at one node, while another takes a step at the other, is not taken and stands there still.</summary>
    public async Task TypedIsKeptAsync()
    {
        const string typed = "同意，请补充“期限”的依据。";
        using var person = new Person();
        await person.SendAsync(
            _nodes[0], "/sign-in", await person.PageAsync(_nodes[0], "/sign-in"), ("name", "two-reform"), ("password", Password));
        var address = "/640300/procedure/" + _one[(_one.LastIndexOf('/') + 1)..];
        var page = await person.PageAsync(_nodes[1], address);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(1, "clerk", "comment", await VersionAsync("audit"))).Status);
        var kept = await person.RefusedAsync(
            _nodes[0], address + "/steps/review", page, HttpStatusCode.PreconditionFailed, ("version", Person.Field(page, "version")),
            ("digest", Person.Field(page, "digest")), ("review-text", typed), ("review-despite", "已电话沟通。"));
        Assert.Contains(typed, kept, StringComparison.Ordinal);
        Assert.Contains("请注意期限", kept, StringComparison.Ordinal);
    }

    /// <summary>Kills the node whose turn it is, lets the other go on, and starts it anew.</summary>
    public async Task RestartAsync()
    {
        var node = Turn();
        await _nodes[node].DisposeAsync();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(1 - node, "clerk", "comment", await VersionOfAsync(1 - node))).Status);
        _nodes[node] = await StartAsync(node);
    }

    /// <summary>Whether a node is ready.</summary>
    public async Task<bool> IsReadyAsync(int node)
    {
        using var answer = await _nodes[node].Http.GetAsync("/health/ready", Cancellation);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Both nodes have the same way of it, and the ledger is sound.</summary>
    public async Task EndAsync()
    {
        var trails = new List<string>();
        foreach (var node in (int[])[0, 1])
        {
            await Eventually.GetAsync(() => DoneAsync(node), done => done == "OK 1", Cancellation);
            using var one = await GetAsync(node, "audit", _one);
            trails.Add(await one.Content.ReadAsStringAsync(Cancellation));
        }

        Assert.Equal(trails[0], trails[1]);
        foreach (var person in (string[])["clerk", "reform", "law", "gov", "pub"])
            Assert.Contains("two-" + person, trails[0], StringComparison.Ordinal);
        Assert.True((await Executable.RunAsync("ledger", "verify", "--data", _folder["node0"], "--ledger", _ledger, "--json")).DoneJson()
            .GetProperty("sound").GetBoolean());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
    }

    private static IReadOnlyList<string?> Of(string code, string name, string department) =>
        [code, name, "行政许可", department, "《城市市容和环境卫生管理条例》第十一条", "20工作日", "5工作日"];

    // How a node answers, and how many it says are done: one that is behind says so first.
    private async Task<string> DoneAsync(int node)
    {
        using var board = await GetAsync(node, "audit", $"{Api}/procedure/adjustments?stage=done");
        var answer = await board.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        if (board.StatusCode == HttpStatusCode.InternalServerError) Assert.Fail($"{answer}\n{_nodes[node].Log}");
        return answer.TryGetProperty("total", out var total) ? $"{board.StatusCode} {total}" : $"{board.StatusCode}: {answer}";
    }

    private int Turn() => _turn++ % 2;

    private object BodyOf(string who, string step, string digest) => step switch
    {
        "lines" => new
        {
            lines = new object[]
            {
                Line("change", new()
                {
                    ["code"] = "640123000001", ["element"] = "promisedLimit", ["from"] = "5工作日", ["to"] = "3工作日",
                }),
                Line("transfer", new()
                {
                    ["code"] = "640123000002", ["fromDepartment"] = Sections[0], ["toDepartment"] = Sections[1],
                }),
                Line("transfer", new()
                {
                    ["code"] = "640123000003", ["fromDepartment"] = Sections[0], ["toDepartment"] = Sections[2],
                }),
            },
        },
        "comment" => new { text = "请注意期限。" },
        "submit" => new { digest },
        "give-opinion" => new { department = _departments[who], digest, agrees = true, text = "同意。" },
        "review" => new { digest, text = "同意。", despite = (string?)null },
        "review-legality" => new { digest, number = "吴司法审〔2026〕7号", result = "lawful", text = "未发现违法情形。" },
        "approve" => new { digest, on = Today, number = "吴政纪〔2026〕4号" },
        "promulgate" => new
        {
            digest,
            particulars = new Dictionary<string, string>
            {
                ["documentNumber"] = "吴政发〔2026〕8号",
                ["title"] = "关于调整权责清单的决定",
                ["decided"] = Today,
                ["effective"] = Today,
            },
        },
        "publish" => new { address = "https://www.example.gov.cn/8.html", on = Today },
        "confirm-hand-over" => new { on = Today, department = _departments[who] },
        _ => new { reason = "请补充材料。" },
    };

    private static object Line(string kind, Dictionary<string, string> fields) => new { kind, fields };

    private async Task SettleAsync()
    {
        var departments = (await _nodes[0].Http.GetFromJsonAsync<JsonElement>($"{Api}/departments", Cancellation)).GetProperty("items")
            .EnumerateArray().ToDictionary(item => item.GetProperty("name").GetString()!, item => item.GetProperty("code").GetString()!);
        foreach (var (who, section) in ((string[])["clerk", "city", "culture"]).Zip(Sections)) _departments[who] = departments[section];
        var division = DivisionCode.Parse("640300");
        await using var store = new AccountStore(new AccountPlace(_folder["shared"]), TimeProvider.System);
        foreach (var (who, role) in ((string, Role)[])
            [
                ("clerk", Role.DepartmentClerk), ("city", Role.DepartmentClerk), ("culture", Role.DepartmentClerk),
                ("reform", Role.ReformOffice), ("law", Role.LegalityReviewer), ("gov", Role.Approver), ("pub", Role.Publisher),
                ("audit", Role.Auditor),
            ])
        {
            DepartmentCode? department = _departments.TryGetValue(who, out var code) ? DepartmentCode.Parse(code) : null;
            var person = await store.People.AddAsync(
                new NewPerson("two-" + who, "two-" + who, who, null, [new Assignment(role, division, department)]), Cancellation);
            await store.Passwords.SetAsync(person.Id, Password, null, Cancellation);
            _tokens[who] = (await store.Tokens.CreateAsync(
                person.Id, "tests", [TokenScope.Read, TokenScope.Write], PersonalTokens.MostDays, Cancellation)).Secret;
        }
    }

    // A node that answers knows the catalog.
    private async Task<Server> StartAsync(int node)
    {
        var server = await Server.StartAsync(
            _folder[string.Create(CultureInfo.InvariantCulture, $"node{node}")], "--ledger", _ledger, "--shared", _folder["shared"]);
        await Eventually.GetAsync(
            async () => (await server.Http.GetAsync(Api, Cancellation)).IsSuccessStatusCode, found => found, Cancellation);
        return server;
    }

    private async Task<JsonElement> CardAsync()
    {
        using var answer = await GetAsync(Turn(), "audit", _one);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("trail").GetProperty("adjustment");
    }

    private async Task<string> VersionOfAsync(int node)
    {
        using var answer = await GetAsync(node, "audit", _one);
        return answer.Headers.ETag!.Tag;
    }

    private async Task<string> DigestAsync() => (await CardAsync()).GetProperty("digest").GetString()!;

    private Task<HttpResponseMessage> GetAsync(int node, string who, string address) =>
        AskAsync(node, who, HttpMethod.Get, address, null, null);

    private Task<HttpResponseMessage> PostAsync(int node, string who, string address, object body, string? version) =>
        AskAsync(node, who, HttpMethod.Post, address, body, version);

    private async Task<HttpResponseMessage> AskAsync(
        int node, string who, HttpMethod method, string address, object? body, string? version)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Headers.Authorization = new("Bearer", _tokens[who]);
        return await _nodes[node].Http.SendAsync(request, Cancellation);
    }
}
