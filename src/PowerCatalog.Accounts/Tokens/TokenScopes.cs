using PowerCatalog.Domain.People;
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

    /// <summary>Whether a token of that scope opens something to somebody with these roles.</summary>
    public static bool IsOf(TokenScope scope, IReadOnlyList<Assignment> held) =>
        Needed(scope) is not { } role || held.Any(assignment => assignment.Role == role);

    /// <summary>
    /// Refuses scopes with which a person's token opens nothing: only the program that is given it would find that out. A role that is
    /// taken away later takes effect by itself.
    /// </summary>
    /// <exception cref="AccountException">The person has not the role that a scope is for.</exception>
    public static void Demand(IEnumerable<TokenScope> scopes, IReadOnlyList<Assignment> held)
    {
        foreach (var scope in scopes)
        {
            if (IsOf(scope, held)) continue;
            var role = Needed(scope)!.Value;
            throw new AccountException(
                $"权限范围“{scope.Words().Zh}”（{scope.Code()}）只对{role.Words().Zh}有用，这个账户没有这个角色。",
                $"The scope {scope.Code()} ({scope.Words().En}) is for the role {role.Words().En}, which this account does not have.");
        }
    }

    /// <summary>The scope of a code; null where there is none.</summary>
    public static TokenScope? Find(string code) =>
        All.Where(scope => scope.Value.Code == code).Select(scope => (TokenScope?)scope.Key).FirstOrDefault();

    // Null where several roles have a use for it.
    private static Role? Needed(TokenScope scope) => scope switch
    {
        TokenScope.Audit => Role.Auditor,
        TokenScope.Operate => Role.Administrator,
        _ => null,
    };
}
