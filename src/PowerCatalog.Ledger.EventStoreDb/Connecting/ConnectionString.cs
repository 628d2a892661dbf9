using System.Globalization;

namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>The grammar: scheme, user and password, nodes, parameters. What is not understood is refused, never ignored.</summary>
internal static class ConnectionString
{
    private const int DefaultPort = 2113;

    public static EventStoreDbSettings Read(string text, Func<string, string?> environment)
    {
        var discover = text.StartsWith("esdb+discover://", StringComparison.OrdinalIgnoreCase);
        if (!EventStoreDbSettings.IsConnectionString(text))
            throw Wrong("协议", "scheme", "esdb:// 或 esdb+discover://", "esdb:// or esdb+discover://");
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (authority, query) = Split(rest, '?');
        var at = authority.LastIndexOf('@');
        var nodes = authority[(at + 1)..].TrimEnd('/').Split(',').Select(Node).ToList();
        var settings = new EventStoreDbSettings
        {
            Nodes = nodes,
            Discover = discover || nodes.Count > 1,
            Credentials = at >= 0 ? Given(authority[..at]) : Ambient(environment),
        };
        settings = Parameters(settings, query);
        if (settings is { Credentials: not null, Tls: false } && !settings.Nodes.All(node => node.IsLoopback))
            throw new ConnectionStringException("tls=false 时密码只能发往本机。With tls=false a password may be sent to this machine only.");
        return settings;
    }

    private static EventStoreDbSettings Parameters(EventStoreDbSettings settings, string query)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, encoded) = Split(pair, '=');
            if (!seen.Add(name)) throw new ConnectionStringException($"参数 {name} 不得重复。The parameter '{name}' must not be repeated.");
            settings = Parameter(settings, name, Uri.UnescapeDataString(encoded));
        }

        return settings;
    }

    private static EventStoreDbSettings Parameter(EventStoreDbSettings settings, string name, string value) =>
        name.ToUpperInvariant() switch
        {
            "TLS" => settings with { Tls = Boolean(name, value) },
            "TLSVERIFYCERT" => settings with { TlsVerifyCertificate = Boolean(name, value) },
            "TLSCAFILE" => settings with { TlsCaFile = CaFile(name, value) },
            "NODEPREFERENCE" => settings with { NodePreference = Preference(name, value) },
            "KEEPALIVEINTERVAL" => settings with { KeepAliveInterval = KeepAlive(name, value) },
            "KEEPALIVETIMEOUT" => settings with { KeepAliveTimeout = KeepAlive(name, value) },
            "MAXDISCOVERATTEMPTS" => settings with { MaxDiscoverAttempts = Number(name, value) },
            "DISCOVERYINTERVAL" => settings with { DiscoveryInterval = Milliseconds(name, value) },
            "GOSSIPTIMEOUT" => settings with { GossipTimeout = Milliseconds(name, value) },
            _ => throw new ConnectionStringException($"不认识的参数 {name}。Unknown parameter '{name}'."),
        };

    private static string CaFile(string name, string value) => value.Length > 0
        ? value
        : throw new ConnectionStringException($"参数 {name} 应写明证书文件。The parameter '{name}' must name a certificate file.");

    private static NodeAddress Node(string text)
    {
        var colon = text.EndsWith(']') ? -1 : text.LastIndexOf(':');
        var host = (colon < 0 ? text : text[..colon]).Trim('[', ']');
        var port = DefaultPort;
        if (colon >= 0
            && (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535))
            throw Wrong($"{host} 的端口", $"port of {host}", "1 至 65535", "1 to 65535");
        return Uri.CheckHostName(host) == UriHostNameType.Unknown
            ? throw Wrong("主机", "host", "主机:2113,主机:2113", "host:2113,host:2113")
            : new NodeAddress(host, port);
    }

    private static Credentials Given(string text)
    {
        var (user, password) = Split(text, ':');
        return user.Length > 0 && password.Length > 0
            ? new Credentials(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password))
            : throw Wrong("用户和密码", "user and password", "用户:密码@", "user:password@");
    }

    private static Credentials? Ambient(Func<string, string?> environment) =>
        (environment(EventStoreDbSettings.UserVariable), environment(EventStoreDbSettings.PasswordVariable)) switch
        {
            (null or "", null or "") => null,
            ({ Length: > 0 } user, { Length: > 0 } password) => new Credentials(user, password),
            _ => throw new ConnectionStringException(
                $"环境变量 {EventStoreDbSettings.UserVariable} 和 {EventStoreDbSettings.PasswordVariable} 应同时设置，或都不设置。"
                + $"Set both {EventStoreDbSettings.UserVariable} and {EventStoreDbSettings.PasswordVariable}, or neither."),
        };

    private static bool Boolean(string name, string value) =>
        bool.TryParse(value, out var parsed) ? parsed : throw Wrong(name, name, "true 或 false", "true or false");

    private static NodePreference Preference(string name, string value) => value.ToUpperInvariant() switch
    {
        "LEADER" => NodePreference.Leader,
        "FOLLOWER" => NodePreference.Follower,
        "RANDOM" => NodePreference.Random,
        _ => throw Wrong(name, name, "leader、follower 或 random", "leader, follower or random"),
    };

    private static TimeSpan Milliseconds(string name, string value) => TimeSpan.FromMilliseconds(Number(name, value));

    // The connection is pinged at most once a second.
    private static TimeSpan KeepAlive(string name, string value) =>
        Number(name, value) >= 1000
            ? Milliseconds(name, value)
            : throw Wrong(name, name, "不小于 1000 的整数（毫秒）", "a whole number of milliseconds, at least 1000");

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Wrong(name, name, "正整数", "a positive whole number");

    private static (string Left, string Right) Split(string text, char border)
    {
        var at = text.IndexOf(border, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }

    private static ConnectionStringException Wrong(string zh, string en, string expectedZh, string expectedEn) =>
        new($"连接串中的{zh}不正确，应为：{expectedZh}。The {en} in the connection string is not valid; it must be {expectedEn}.");
}
