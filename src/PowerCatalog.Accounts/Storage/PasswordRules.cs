using Microsoft.AspNetCore.Identity;

namespace PowerCatalog.Accounts.Storage;

/// <summary>
/// Refuses passwords that anybody would try first: with the person's own names or the system's, of few different characters, or a run of
/// the alphabet or the keyboard. Length is Identity's own rule.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most: a hash takes as long as its password.</summary>
    public const int Longest = 128;

    private const int FewestDifferent = 6;
    private static readonly string[] Words = ["powercatalog", "password", "admin", "quanzeqingdan", "权责清单"];
    private static readonly string[] Runs =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var fault = Fault(user.UserName, user.Name, password ?? "");
        return Task.FromResult(
            fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = fault, Description = fault }));
    }

    /// <summary>What is wrong with a password; null where nothing is.</summary>
    public static string? Fault(string? signInName, string name, string password)
    {
        if (password.Length < Shortest) return "PasswordTooShort";
        if (password.Length > Longest) return "PasswordTooLong";
        if (password.ToLowerInvariant().Distinct().Count() < FewestDifferent) return "PasswordTooPlain";
        var rest = ((string?[])[.. Words, signInName, name]).Where(word => word is { Length: > 2 })
            .Aggregate(password, (text, word) => text.Replace(word!, "", StringComparison.OrdinalIgnoreCase));
        return rest.Length < Shortest / 2 || IsRun(rest) ? "PasswordTooPlain" : null;
    }

    // The most of it is a run of the alphabet, the digits or the keyboard, in either direction.
    private static bool IsRun(string text)
    {
        var lower = text.ToLowerInvariant();
        var steps = lower.Zip(lower.Skip(1)).Count(pair => Runs.Any(run => IsStep(run, pair.First, pair.Second)));
        return steps * 2 > lower.Length;
    }

    private static bool IsStep(string run, char first, char second) =>
        run.Contains($"{first}{second}", StringComparison.Ordinal) || run.Contains($"{second}{first}", StringComparison.Ordinal);
}
