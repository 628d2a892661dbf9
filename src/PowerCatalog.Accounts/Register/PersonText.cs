using System.Net.Mail;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Accounts.Register;

/// <summary>Reads what people type about a person.</summary>
internal static class PersonText
{
    private const int LongestName = 50;
    private const int LongestMail = 200;

    /// <summary>The same, cleaned.</summary>
    /// <exception cref="AccountException">Something is missing or cannot stand.</exception>
    public static NewPerson Read(NewPerson given)
    {
        var signIn = CleanText.OneLine(given.SignInName);
        if (!SignInName.IsOne(signIn))
        {
            throw new AccountException(
                "登录名应为 2 至 40 个字母、数字或 . _ @ -，不含空格。",
                "A sign-in name is 2 to 40 letters, digits or . _ @ -, without blanks.");
        }

        return given with
        {
            SignInName = signIn,
            Name = Name(given.Name) ?? throw new AccountException("请填写姓名。", "Enter the person's name."),
            Section = Name(given.Section),
            Mail = Mail(given.Mail),
        };
    }

    private static string? Name(string? text)
    {
        var clean = CleanText.OneLine(text);
        if (clean.Length > LongestName)
            throw new AccountException($"姓名和科室至多 {LongestName} 个字。", $"Names have at most {LongestName} characters.");
        return clean.Length == 0 ? null : clean;
    }

    private static string? Mail(string? text)
    {
        var clean = CleanText.OneLine(text);
        if (clean.Length == 0) return null;
        return clean.Length <= LongestMail && MailAddress.TryCreate(clean, out var address) && address.Address == clean
            ? clean
            : throw new AccountException($"“{clean}”不是邮箱地址。", $"'{clean}' is not a mail address.");
    }
}
