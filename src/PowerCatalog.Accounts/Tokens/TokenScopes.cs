using PowerCatalog.Domain.Text;

namespace PowerCatalog.Accounts.Tokens;

/// <summary>What scopes are called.</summary>
public static class TokenScopes
{
    private static readonly Dictionary<TokenScope, (string Code, Bilingual Words)> All = new()
    {
        [TokenScope.Read] = ("read", new("读取本人能看到的内容", "read what you may see")),
        [TokenScope.Write] = ("write", new("记录和办理", "record, and take part in the procedure")),
        [TokenScope.Audit] = ("audit", new("查阅访问记录", "read the trail of access")),
        [TokenScope.Operate] = ("operate", new("查看运行状况", "read the state of the server")),
        [TokenScope.Calendar] = ("calendar", new("只订阅待办日历和消息（不能与其他范围合用）", "subscribe to the calendar and the notices of your work, alone")),
    };

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Values.Select(scope => scope.Code)];

    /// <summary>A scope's code.</summary>
    public static string Code(this TokenScope scope) => All[scope].Code;

    /// <summary>A scope in words.</summary>
    public static Bilingual Words(this TokenScope scope) => All[scope].Words;

    /// <summary>The scope of a code; null where there is none.</summary>
    public static TokenScope? Find(string code) =>
        All.Where(scope => scope.Value.Code == code).Select(scope => (TokenScope?)scope.Key).FirstOrDefault();
}
