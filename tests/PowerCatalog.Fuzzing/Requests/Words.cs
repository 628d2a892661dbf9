using System.Text.Json;
using PowerCatalog.Running;
using PowerCatalog.Testing;

namespace PowerCatalog.Fuzzing.Requests;

/// <summary>What requests say in paths, queries and headers: what the demonstration has, and what nobody should say.</summary>
internal sealed class Words
{
    private static readonly string[] Wild =
    [
        "", " ", "0", "-1", "1", "2147483648", "9223372036854775808", "1e9", "NaN", "true", "null", "%", "%00",
        "\0", "\uFFFF", "\uD800", "'", "\"",
        "*", "(", "a OR b", "NEAR(", "\"unclosed", "--",
        ";DROP TABLE x", "../../etc", "..", "/", "?", "&", "#", "=", "\r\n", "\t", "权", "㐀", "🚀",
        "0001-01-01", "9999-12-31", "2021-02-30", "2021-13-01", "10000-01-01", "2021-06-30T24:00:00+08:00", "2021-06-30T10:00:00+99:99",
        "吴政发〔2021〕18号", "〔〕", "自始", "全部", "640300", "640302101000", "640115002000", "P640300-00017", "D01", "2021-07-15T00:00:00+08:00",
        new('9', 300), new('长', 2_000), "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    ];

    private readonly Dictionary<string, string[]> _true;

    private Words(Dictionary<string, string[]> known) => _true = known;

    /// <summary>Asks a server for what it has.</summary>
    public static async Task<Words> OfAsync(Server server)
    {
        var catalog = "/api/v1/catalogs/640300/";
        var powers = await ListAsync(server, catalog + "powers?on=2021-12-31", "code");
        var adjustments = await ListAsync(server, catalog + "adjustments", "id");
        var numbers = await ListAsync(server, catalog + "adjustments", "documentNumber");
        var departments = await ListAsync(server, catalog + "departments", "code");
        var townships = await ListAsync(server, catalog + "townships", "code");
        var procedure = new List<string>();
        foreach (var stage in (string[])["drafting", "review", "approval", "ready", "published"])
            procedure.AddRange(await ListAsync(server, catalog + "procedure/adjustments?stage=" + stage, "adjustment"));
        string[] days = ["2021-06-30", "2021-12-31", "2031-01-01", "2020-01-01"];
        string[] revisions = ["1", "2", "100", "5000", .. numbers, "2021-07-15T00:00:00+08:00"];
        return new Words(new()
        {
            ["division"] = ["640300"],
            ["code"] = [.. powers, .. townships.Take(5)],
            ["power"] = powers,
            ["department"] = departments,
            ["first"] = [.. departments.Take(3), .. townships.Take(3)],
            ["second"] = [.. departments.Take(3), .. townships.Take(3)],
            ["receiver"] = ["利通区", "太阳山开发区", .. townships.Take(3)],
            ["id"] = [.. adjustments, .. numbers],
            ["adjustment"] = [.. procedure],
            ["year"] = ["2021", "2022"],
            ["law"] = ["中华人民共和国水法"],
            ["q"] = ["取水", "许可 水", "乱扔垃圾"],
            ["page"] = ["1", "2"],
            ["pageSize"] = ["1", "50"],
            ["on"] = days,
            ["since"] = days,
            ["from"] = [.. days, "0", "100"],
            ["to"] = days,
            ["fromOn"] = days,
            ["toOn"] = days,
            ["known"] = revisions,
            ["fromKnown"] = revisions,
            ["toKnown"] = revisions,
            ["revision"] = ["1", "100"],
            ["size"] = ["1", "100", "5000"],
            ["count"] = ["1", "100"],
            ["days"] = ["30"],
            ["element"] = ["承诺时限", "promisedLimit"],
            ["file"] = ["powers.csv", "townships.csv", "catalog.json"],
            ["actor"] = ["reform-office"],
            ["month"] = ["2026-11"],
            ["If-None-Match"] = ["\"640300-1\"", "*"],
            ["If-Match"] = ["\"640300-1\"", "*"],
            ["atLeast"] = ["1"],
            ["kind"] = ["list", "adjustment"],
        });
    }

    /// <summary>A value of a parameter, a true one more often.</summary>
    public string Of(JsonElement parameter, Dice dice)
    {
        // A revision that is not there yet is waited for, as long as the server's patience.
        if (parameter.GetProperty("name").GetString() == "atLeast") return dice.Of("1", "0", "-1", "x", "99999999999999999999");
        if (dice.OneIn(4)) return dice.Of(Wild);
        if (parameter.TryGetProperty("schema", out var schema) && schema.TryGetProperty("enum", out var values))
            return dice.Of([.. values.EnumerateArray().Select(value => value.ToString())]);
        return _true.GetValueOrDefault(parameter.GetProperty("name").GetString()!) is { Length: > 0 } known
            ? dice.Of(known)
            : dice.Of("true", "false", "1", "测试", "2021-06-30");
    }

    /// <summary>A value where none of the parameter is known.</summary>
    public static string Anything(Dice dice) => dice.Of(Wild);

    private static async Task<string[]> ListAsync(Server server, string address, string member)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", Server.Token);
        using var answer = await server.Http.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address}: {await answer.Content.ReadAsStringAsync()}");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return
        [
            .. json.RootElement.GetProperty("items").EnumerateArray()
                .Select(item => item.TryGetProperty(member, out var found) ? found.ToString() : "").Where(text => text.Length > 0).Take(20),
        ];
    }
}
