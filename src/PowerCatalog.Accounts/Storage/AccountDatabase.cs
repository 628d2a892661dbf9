using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace PowerCatalog.Accounts.Storage;

/// <summary>
/// The store behind the accounts, in a container of its own that is built at the first use: Entity Framework Core takes longer to start
/// than most commands to answer.
/// </summary>
internal sealed class AccountDatabase(AccountPlace place, TimeProvider clock) : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private ServiceProvider? _services;

    public TimeProvider Clock => clock;

    public AccountPlace Place => place;

    /// <summary>Opens the store for one piece of work.</summary>
    /// <exception cref="AccountException">It cannot be opened, or has another schema.</exception>
    public async Task<AccountWork> OpenAsync(CancellationToken cancellation)
    {
        var services = _services ?? await StartAsync(cancellation);
        return new AccountWork(services.CreateAsyncScope(), clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is { } services)
        {
            await services.DisposeAsync();
            StoreFile.Close(place);
        }

        _opening.Dispose();
    }

    private async Task<ServiceProvider> StartAsync(CancellationToken cancellation)
    {
        await _opening.WaitAsync(cancellation);
        try
        {
            return _services ??= await BuildAsync(cancellation);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task<ServiceProvider> BuildAsync(CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddDbContext<AccountContext>(options => StoreFile.Use(options, place));
        services.AddIdentityCore<Account>(IdentityRules.Set)
            .AddUserStore<AccountUsers>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(IdentityRules.Set);
        var built = services.BuildServiceProvider();
        try
        {
            StoreFile.Prepare(place);
            await using var scope = built.CreateAsyncScope();
            await StoreSchema.OpenAsync(scope.ServiceProvider.GetRequiredService<AccountContext>(), place, cancellation);
            return built;
        }
        catch
        {
            await built.DisposeAsync();
            throw;
        }
    }
}
