namespace PowerCatalog.Accounts.Register;

/// <summary>What people sign in with: 2 to 40 letters, digits, and <c>. _ @ -</c>.</summary>
public static class SignInName
{
    private const int Shortest = 2;
    private const int Longest = 40;

    /// <summary>Whether a text can be one.</summary>
    public static bool IsOne(string text) =>
        text.Length is >= Shortest and <= Longest && text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '@' or '-');
}
