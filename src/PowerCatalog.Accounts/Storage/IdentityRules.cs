using Microsoft.AspNetCore.Identity;

namespace PowerCatalog.Accounts.Storage;

/// <summary>What Identity is told: the shape of names and passwords, the cost of a hash.</summary>
internal static class IdentityRules
{
    // OWASP's figure for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet, 2023).
    private const int Iterations = 210_000;

    public static void Set(IdentityOptions options)
    {
        // Length alone: rules of composition make worse passwords (NIST SP 800-63B section 5.1.1.2, OWASP ASVS 5.0 6.2.5).
        options.Password.RequiredLength = PasswordRules.Shortest;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.User.RequireUniqueEmail = false;
        // Any letters, as Chinese ones; what a name may be is said at one place (Register/SignInName).
        options.User.AllowedUserNameCharacters = "";
        options.Tokens.AuthenticatorTokenProvider = TokenOptions.DefaultAuthenticatorProvider;
    }

    public static void Set(PasswordHasherOptions options) => options.IterationCount = Iterations;
}
