from django.apps import AppConfig


class WalletConfig(AppConfig):
    name = "comptoir.wallet"
    label = "wallet"
