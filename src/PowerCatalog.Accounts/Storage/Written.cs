using Microsoft.AspNetCore.Identity;

namespace PowerCatalog.Accounts.Storage;

/// <summary>What Identity says of something that it wrote.</summary>
internal static class Written
{
    /// <summary>Sees to it that it was written.</summary>
    /// <exception cref="AccountException">It was not, as where somebody changed the account meanwhile.</exception>
    public static void OrRefuse(this IdentityResult result)
    {
        if (!result.Succeeded) throw Refusal();
    }

    /// <summary>What was written.</summary>
    /// <exception cref="AccountException">Nothing was.</exception>
    public static IReadOnlyList<string> OrRefuse(this IEnumerable<string>? written) =>
        written?.ToList() ?? throw Refusal();

    private static AccountException Refusal() => new(
        "账户同时有别的改动，什么都没有记录。请重试。", "The account was changed meanwhile; nothing was recorded. Try again.");
}
