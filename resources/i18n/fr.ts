<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionSpec</name>
    <message>
        <source>Show page {number}</source>
        <translation>Afficher la page {number}</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Clear the clipboard now</source>
        <translation>Effacer le presse-papiers maintenant</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Paste and explain</source>
        <translation>Coller et expliquer</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>Search activity</source>
        <translation>Rechercher dans l’activité</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Toute action</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Tout résultat</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24&#xa0;heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>What people and integrations did in this account. Secrets are never recorded.</source>
        <translation>Ce que les personnes et les intégrations ont fait dans ce compte. Les secrets n’y sont jamais consignés.</translation>
    </message>
    <message>
        <source>When, how and for whom secrets were handed over from this computer, and when watched credentials changed.</source>
        <translation>Quand, comment et pour qui des secrets ont été remis depuis cet ordinateur, et quand des identifiants surveillés ont changé.</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>Aucun événement ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Take one of them away, or look at a longer time.</source>
        <translation>Retirez un filtre ou choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien à signaler pour l’instant</translation>
    </message>
    <message>
        <source>Sign-ins, changes to credentials and refused calls appear here, so that you can tell later who did what.</source>
        <translation>Les connexions, les modifications d’identifiants et les appels refusés apparaissent ici&#xa0;: vous saurez plus tard qui a fait quoi.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copier l’ID de requête</translation>
    </message>
</context>
<context>
    <name>AddWatchDialog</name>
    <message>
        <source>Watch credentials</source>
        <translation>Surveiller des identifiants</translation>
    </message>
    <message>
        <source>Each test counts as a use of the credential.</source>
        <translation>Chaque test compte comme une utilisation de l’identifiant.</translation>
    </message>
    <message>
        <source>The server cannot tell it from an integration: a watched credential never looks idle, and a rotation that waits until it is idle waits for ever.</source>
        <translation>Le serveur ne peut pas le distinguer d’une intégration&#xa0;: un identifiant surveillé ne paraît jamais inactif, et un remplacement qui attend qu’il ne serve plus attend sans fin.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
</context>
<context>
    <name>ApiKeyAndClientAppsPage</name>
    <message>
        <source>API Key and Client Apps</source>
        <translation>Clé API et applications clientes</translation>
    </message>
    <message>
        <source>For integrations that use the API key or short-lived API tokens.</source>
        <translation>Pour les intégrations qui utilisent la clé API ou des jetons d’API de courte durée.</translation>
    </message>
    <message>
        <source>Client Apps are switched off for this account.</source>
        <translation>Les applications clientes sont désactivées pour ce compte.</translation>
    </message>
    <message>
        <source>None can be added or renewed until the Support Team switches on the feature Integration - API Token.</source>
        <translation>Aucune ne peut être ajoutée ni renouvelée tant que l’équipe d’assistance n’a pas activé la fonctionnalité «&#xa0;Integration - API Token&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ApiKeyCard</name>
    <message>
        <source>API Key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Fixed; only the Support Team can change it. Client Apps are safer.</source>
        <translation>Fixe&#xa0;: seule l’équipe d’assistance peut la changer. Les applications clientes sont plus sûres.</translation>
    </message>
    <message>
        <source>owner only</source>
        <translation>propriétaire seulement</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Only the account owner, {owner}, may view it. {used}</source>
        <translation>Seul le propriétaire du compte, {owner}, peut l’afficher. {used}</translation>
    </message>
    <message>
        <source>{used} Created {date}, {age} ago.</source>
        <translation>{used} Créée le {date}, il y a {age}.</translation>
    </message>
    <message>
        <source>Never used. It does not expire.</source>
        <translation>Jamais utilisée. Elle n’expire pas.</translation>
    </message>
    <message>
        <source>Last used: {when}. It does not expire.</source>
        <translation>Dernier usage&#xa0;: {when}. Elle n’expire pas.</translation>
    </message>
    <message>
        <source>Last used: {when}, from {address}. It does not expire.</source>
        <translation>Dernier usage&#xa0;: {when}, depuis {address}. Elle n’expire pas.</translation>
    </message>
    <message>
        <source>The API key is switched off for this account.</source>
        <translation>La clé API est désactivée pour ce compte.</translation>
    </message>
    <message>
        <source>The Support Team can switch on the feature Integration - API Key.</source>
        <translation>L’équipe d’assistance peut activer la fonctionnalité «&#xa0;Integration - API Key&#xa0;».</translation>
    </message>
    <message>
        <source>This account has no API key.</source>
        <translation>Ce compte n’a pas de clé API.</translation>
    </message>
    <message>
        <source>Only the Support Team can provide one. Client Apps do the same work and are yours to create, replace and revoke.</source>
        <translation>Seule l’équipe d’assistance peut en fournir une. Les applications clientes rendent le même service, et vous les créez, remplacez et révoquez vous-même.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Copy API key</source>
        <translation>Copier la clé API</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Prefer Client Apps: each can be replaced and revoked alone, several limit the damage of a leak, and their tokens are short-lived. If the API key has leaked, contact the Support Team at once.</source>
        <translation>Préférez les applications clientes&#xa0;: chacune se remplace et se révoque séparément, plusieurs limitent les dégâts d’une fuite et leurs jetons sont de courte durée. Si la clé API a fuité, contactez immédiatement l’équipe d’assistance.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
</context>
<context>
    <name>AppearanceTab</name>
    <message>
        <source>Quit and start the program again to see it in this language.</source>
        <translation>Quittez puis relancez le programme pour l’afficher dans cette langue.</translation>
    </message>
    <message>
        <source>Applies at the next start.</source>
        <translation>S’applique au prochain démarrage.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Langue du programme</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Exposed</source>
        <translation>Exposé</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À renouveler</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Sans usage</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>En veille</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>moins d’un jour</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} mois</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} ans</translation>
    </message>
    <message>
        <source>Marked as exposed on {date}: get new credentials.</source>
        <translation>Marqué comme exposé le {date}&#xa0;: obtenez de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>New credentials were due on {date}.</source>
        <translation>De nouveaux identifiants étaient à obtenir le {date}.</translation>
    </message>
    <message>
        <source>New credentials are due on {date}.</source>
        <translation>De nouveaux identifiants seront à obtenir le {date}.</translation>
    </message>
    <message>
        <source>Never used since its secret was made, {age} ago.</source>
        <translation>Sans usage depuis la création de son secret, il y a {age}.</translation>
    </message>
    <message>
        <source>Not used for {age}.</source>
        <translation>Inutilisé depuis {age}.</translation>
    </message>
    <message>
        <source>{text} Note: “{note}”.</source>
        <translation>{text} Note&#xa0;: «&#xa0;{note}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>AttentionPanel</name>
    <message>
        <source>Needs attention ({count})</source>
        <translation>À surveiller ({count})</translation>
    </message>
    <message>
        <source>What is due or exposed could not be read.</source>
        <translation>Ce qui est à renouveler ou exposé n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Get new credentials: whoever has the old secret can use it until then.</source>
        <translation>Obtenez de nouveaux identifiants&#xa0;: d’ici là, qui détient l’ancien secret peut s’en servir.</translation>
    </message>
    <message>
        <source>Get new credentials for them: whoever has an old secret can use it until then.</source>
        <translation>Obtenez-leur de nouveaux identifiants&#xa0;: d’ici là, qui détient un ancien secret peut s’en servir.</translation>
    </message>
    <message>
        <source>{text} Not all clients were looked at, as there are very many.</source>
        <translation>{text} Tous les clients n’ont pas été examinés, car ils sont très nombreux.</translation>
    </message>
    <message>
        <source>{name} is exposed.</source>
        <translation>{name} est exposé.</translation>
    </message>
    <message>
        <source>{name} is due.</source>
        <translation>{name} est à renouveler.</translation>
    </message>
    <message>
        <source>{exposed} are exposed.</source>
        <translation>{exposed} sont exposés.</translation>
    </message>
    <message>
        <source>{due} are due.</source>
        <translation>{due} sont à renouveler.</translation>
    </message>
    <message>
        <source>{exposed} exposed, {due} due.</source>
        <translation>{exposed} exposés, {due} à renouveler.</translation>
    </message>
    <message>
        <source>Get new credentials</source>
        <translation>Obtenir de nouveaux identifiants</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Échec de connexion</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Authentication method changed</source>
        <translation>Méthode d’authentification modifiée</translation>
    </message>
    <message>
        <source>API key viewed</source>
        <translation>Clé API affichée</translation>
    </message>
    <message>
        <source>Client App created</source>
        <translation>Application cliente créée</translation>
    </message>
    <message>
        <source>Client App renamed</source>
        <translation>Application cliente renommée</translation>
    </message>
    <message>
        <source>Client App: new credentials</source>
        <translation>Application cliente renouvelée</translation>
    </message>
    <message>
        <source>Client App deleted</source>
        <translation>Application cliente supprimée</translation>
    </message>
    <message>
        <source>OAuth client created</source>
        <translation>Client OAuth créé</translation>
    </message>
    <message>
        <source>OAuth client renamed</source>
        <translation>Client OAuth renommé</translation>
    </message>
    <message>
        <source>OAuth client: new credentials</source>
        <translation>Client OAuth renouvelé</translation>
    </message>
    <message>
        <source>OAuth client deleted</source>
        <translation>Client OAuth supprimé</translation>
    </message>
    <message>
        <source>Access token revoked</source>
        <translation>Jeton d’accès révoqué</translation>
    </message>
    <message>
        <source>Signing key rotated</source>
        <translation>Clé de signature renouvelée</translation>
    </message>
    <message>
        <source>Signing key revoked</source>
        <translation>Clé de signature révoquée</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Jeton refusé</translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Compte modifié</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Client App</source>
        <translation>Application cliente</translation>
    </message>
    <message>
        <source>OAuth client</source>
        <translation>Client OAuth</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Le service</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>done</source>
        <translation>succès</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
</context>
<context>
    <name>AuthenticationPage</name>
    <message>
        <source>Authentication Access</source>
        <translation>Méthode d’authentification</translation>
    </message>
    <message>
        <source>Choose how integrations sign in to the REST API of this account. Only the method you select is accepted.</source>
        <translation>Choisissez comment les intégrations s’authentifient auprès de l’API REST de ce compte. Seule la méthode sélectionnée est acceptée.</translation>
    </message>
    <message>
        <source>API access is switched off for this account.</source>
        <translation>L’accès à l’API est désactivé pour ce compte.</translation>
    </message>
    <message>
        <source>The Support Team can switch on Integration - API Key, Integration - API Token or OAuth 2.0.</source>
        <translation>L’équipe d’assistance peut activer «&#xa0;Integration - API Key&#xa0;», «&#xa0;Integration - API Token&#xa0;» ou «&#xa0;OAuth 2.0&#xa0;».</translation>
    </message>
    <message>
        <source>Tokens already issued are refused too. You can switch back at any time.</source>
        <translation>Les jetons déjà émis sont refusés aussi. Vous pouvez revenir en arrière à tout moment.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>BulkBanner</name>
    <message>
        <source>Deleting {number} of {total}…</source>
        <translation>Suppression {number} sur {total}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{count} clients were deleted; their tokens are refused from now on.</source>
        <translation>{count} clients ont été supprimés&#xa0;; leurs jetons sont désormais refusés.</translation>
    </message>
    <message>
        <source>{count} of {total} clients were deleted.</source>
        <translation>{count} clients sur {total} ont été supprimés.</translation>
    </message>
    <message>
        <source>{count} more failed: see Activity.</source>
        <translation>{count} autres ont échoué&#xa0;: voir Activité.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{name}: {problem} {details}</source>
        <translation>{name}&#xa0;: {problem} {details}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>Stopped before: {names}. Nothing was done to them.</source>
        <translation>Arrêté avant&#xa0;: {names}. Rien ne leur a été fait.</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Dossier d’assistance</translation>
    </message>
    <message>
        <source>Gathering and redacting: {done} of {total}</source>
        <translation>Collecte et masquage&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Nothing is uploaded: you decide whom to give it.</source>
        <translation>Rien n’est envoyé&#xa0;: c’est vous qui décidez à qui le remettre.</translation>
    </message>
    <message>
        <source>A ZIP file that you alone can read, with what a support team needs: results of the checks, calls of the program, facts of the account, settings, versions and the end of the log. Secrets, tokens, e-mail and IP addresses, names of people and hosts other than those of your connections are replaced before anything is shown or written. You look at every file first. Nothing is uploaded.</source>
        <translation>Un fichier ZIP que vous seul pouvez lire, avec ce dont une équipe d’assistance a besoin&#xa0;: résultats des vérifications, appels du programme, données du compte, paramètres, versions et fin du journal. Les secrets, les jetons, les adresses e-mail et IP, les noms de personnes et les hôtes autres que ceux de vos connexions sont remplacés avant tout affichage et toute écriture. Vous voyez d’abord chaque fichier. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>What happened? (optional)</source>
        <translation>Que s’est-il passé&#xa0;? (facultatif)</translation>
    </message>
    <message>
        <source>Encrypt for (optional)</source>
        <translation>Chiffrer pour (facultatif)</translation>
    </message>
    <message>
        <source>The support team&apos;s public key (age1… or ssh-…): only its owner can open the file then.</source>
        <translation>La clé publique de l’équipe d’assistance (age1… ou ssh-…)&#xa0;: seul son propriétaire peut alors ouvrir le fichier.</translation>
    </message>
    <message>
        <source>Replace names of hosts and clients too</source>
        <translation>Remplacer aussi les noms d’hôtes et de clients</translation>
    </message>
    <message>
        <source>Otherwise the names of your connections, their hosts and Client IDs stay readable.</source>
        <translation>Sinon, les noms de vos connexions, leurs hôtes et les Client ID restent lisibles.</translation>
    </message>
    <message>
        <source>The checks have not been run: run them first to include them.</source>
        <translation>Les vérifications n’ont pas été lancées&#xa0;: lancez-les d’abord pour les inclure.</translation>
    </message>
    <message>
        <source>The recording goes on: stop it first to include it.</source>
        <translation>L’enregistrement est en cours&#xa0;: arrêtez-le d’abord pour l’inclure.</translation>
    </message>
    <message>
        <source>The last recording is included.</source>
        <translation>Le dernier enregistrement est inclus.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>{path}: only the owner of the key can open it. Nothing was uploaded.</source>
        <translation>{path}&#xa0;: seul le propriétaire de la clé peut l’ouvrir. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The support bundle is written.</source>
        <translation>Le dossier d’assistance est enregistré.</translation>
    </message>
    <message>
        <source>{path}, for you alone to read. Nothing was uploaded.</source>
        <translation>{path}, lisible par vous seul. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BundleFiles</name>
    <message>
        <source>Content of the file</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>Only its beginning is shown here; the file has all of it.</source>
        <translation>Seul le début est affiché ici&#xa0;; le fichier contient tout.</translation>
    </message>
</context>
<context>
    <name>BundleWords</name>
    <message>
        <source>secrets ({count})</source>
        <translation>secrets ({count})</translation>
    </message>
    <message>
        <source>tokens ({count})</source>
        <translation>jetons ({count})</translation>
    </message>
    <message>
        <source>e-mail addresses ({count})</source>
        <translation>adresses e-mail ({count})</translation>
    </message>
    <message>
        <source>IP addresses ({count})</source>
        <translation>adresses IP ({count})</translation>
    </message>
    <message>
        <source>hosts ({count})</source>
        <translation>hôtes ({count})</translation>
    </message>
    <message>
        <source>people ({count})</source>
        <translation>personnes ({count})</translation>
    </message>
    <message>
        <source>clients ({count})</source>
        <translation>clients ({count})</translation>
    </message>
    <message>
        <source>replaced: {counts}</source>
        <translation>remplacés&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>Files: {count}, {size}.</source>
        <translation>Fichiers&#xa0;: {count}, {size}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Replaced: {counts}.</source>
        <translation>Remplacés&#xa0;: {counts}.</translation>
    </message>
</context>
<context>
    <name>BusyButton</name>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>Screen capture</source>
        <translation>Capture d’écran</translation>
    </message>
    <message>
        <source>Keep a window with a revealed secret out of screen captures</source>
        <translation>Exclure des captures d’écran une fenêtre dont un secret est affiché</translation>
    </message>
    <message>
        <source>While a secret can be read, the window is left out of screenshots and shared screens, also those of a support session. Off by default for that reason.</source>
        <translation>Tant qu’un secret est lisible, la fenêtre est exclue des captures et des partages d’écran, y compris lors d’une assistance à distance. C’est pourquoi cette option est désactivée par défaut.</translation>
    </message>
    <message>
        <source>This platform cannot keep a window out of screen captures. A secret is readable only while you reveal it.</source>
        <translation>Cette plateforme ne peut pas exclure une fenêtre des captures d’écran. Un secret n’est lisible que pendant que vous l’affichez.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>All of these</source>
        <translation>Tous ceux-ci</translation>
    </message>
</context>
<context>
    <name>CheckRowButton</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
</context>
<context>
    <name>CheckRowView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy “{title}”</source>
        <translation>Copier «&#xa0;{title}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>{count} passed</source>
        <translation>réussies&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} with a remark</source>
        <translation>avec remarque&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>en échec&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>ignorées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count}&#xa0;ms</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Checking: {count} of {total}</source>
        <translation>Vérification&#xa0;: {count} sur {total}</translation>
    </message>
    <message>
        <source>{count} checks</source>
        <translation>{count} vérifications</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>Run checks</source>
        <translation>Lancer les vérifications</translation>
    </message>
    <message>
        <source>Nothing of this connection is saved in the keyring yet.</source>
        <translation>Rien de cette connexion n’est encore enregistré au trousseau.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <source>The checks follow the way to the server, look at its certificate and clock, and at the keyring of this computer. They change nothing.</source>
        <translation>Les vérifications suivent le chemin jusqu’au serveur, examinent son certificat et son horloge, ainsi que le trousseau de cet ordinateur. Elles ne modifient rien.</translation>
    </message>
    <message>
        <source>No connection is open</source>
        <translation>Aucune connexion n’est ouverte</translation>
    </message>
    <message>
        <source>Open one first: the checks follow the way to its server.</source>
        <translation>Ouvrez-en une d’abord&#xa0;: les vérifications suivent le chemin jusqu’à son serveur.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>More ways to copy</source>
        <translation>Autres façons de copier</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>{number} ms instead of s</source>
        <translation>{number} ms au lieu de s</translation>
    </message>
</context>
<context>
    <name>ClientChoice</name>
    <message>
        <source>{name}, never used</source>
        <translation>{name}, jamais utilisé</translation>
    </message>
    <message>
        <source>{name}, last used {when} from {address}</source>
        <translation>{name}, dernière utilisation&#xa0;: {when}, depuis {address}</translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernier usage</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>· {age}</source>
        <translation>· {age}</translation>
    </message>
    <message>
        <source>· secret {age}</source>
        <translation>· secret {age}</translation>
    </message>
    <message>
        <source>Created {time}.</source>
        <translation>Création {time}.</translation>
    </message>
    <message>
        <source>{text} New credentials {time}.</source>
        <translation>{text} Nouveaux identifiants {time}.</translation>
    </message>
    <message>
        <source>Rotate without downtime…</source>
        <translation>Remplacer sans interruption…</translation>
    </message>
    <message>
        <source>Delete several…</source>
        <translation>Supprimer plusieurs…</translation>
    </message>
    <message>
        <source>Not exposed after all</source>
        <translation>Finalement pas exposé</translation>
    </message>
    <message>
        <source>Mark as exposed…</source>
        <translation>Marquer comme exposé…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Get new credentials</source>
        <translation>Obtenir de nouveaux identifiants</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ClientFacts</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernier usage</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>{when} ({exact})</source>
        <translation>{when} ({exact})</translation>
    </message>
    <message>
        <source>{when} from {address} ({exact})</source>
        <translation>{when}, depuis {address} ({exact})</translation>
    </message>
</context>
<context>
    <name>ClientsCard</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Client Apps</source>
        <translation>Applications clientes</translation>
    </message>
    <message>
        <source>Switched off for this account.</source>
        <translation>Désactivé pour ce compte.</translation>
    </message>
    <message>
        <source>Nothing matches “{search}”.</source>
        <translation>Aucun résultat pour «&#xa0;{search}&#xa0;».</translation>
    </message>
    <message>
        <source>The search looks at names and Client IDs.</source>
        <translation>La recherche porte sur les noms et les identifiants client.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No OAuth 2.0 clients yet</source>
        <translation>Aucun client OAuth 2.0 pour l’instant</translation>
    </message>
    <message>
        <source>A client stands for one integration. With its Client ID and Client Secret it requests access tokens of five minutes.</source>
        <translation>Un client représente une intégration. Avec son identifiant client et son secret client, il demande des jetons d’accès de cinq minutes.</translation>
    </message>
    <message>
        <source>Create OAuth 2.0 Client</source>
        <translation>Créer un client OAuth 2.0</translation>
    </message>
    <message>
        <source>No Client Apps yet</source>
        <translation>Aucune application cliente pour l’instant</translation>
    </message>
    <message>
        <source>A Client App stands for one integration. Its Client ID and Secret buy short-lived API tokens, and can be replaced or revoked alone.</source>
        <translation>Une application cliente représente une intégration. Son identifiant client et son secret s’échangent contre des jetons d’API de courte durée et se remplacent ou se révoquent séparément.</translation>
    </message>
    <message>
        <source>Create Client App</source>
        <translation>Créer une application cliente</translation>
    </message>
    <message>
        <source>Search OAuth clients</source>
        <translation>Rechercher dans les clients OAuth</translation>
    </message>
    <message>
        <source>Search Client Apps</source>
        <translation>Rechercher dans les applications clientes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>OAuth clients</source>
        <translation>Clients OAuth</translation>
    </message>
    <message>
        <source>{name}: {outcome}</source>
        <translation>{name}&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ConfirmAuthorizationServerDialog</name>
    <message>
        <source>Send secrets to another authorization server?</source>
        <translation>Envoyer des secrets à un autre serveur d’autorisation&#x202f;?</translation>
    </message>
    <message>
        <source>The authorization server has changed</source>
        <translation>Le serveur d’autorisation a changé</translation>
    </message>
    <message>
        <source>It receives Client IDs and secrets.</source>
        <translation>Il reçoit les identifiants client et les secrets.</translation>
    </message>
    <message>
        <source>It is not on the backend&apos;s own address. Confirm only if you know that it belongs to your service; nothing is sent before you do.</source>
        <translation>Il n’est pas à l’adresse du serveur lui-même. Ne confirmez que si vous savez qu’il appartient à votre service&#x202f;; rien n’est envoyé avant.</translation>
    </message>
    <message>
        <source>Backend URL</source>
        <translation>URL du serveur</translation>
    </message>
    <message>
        <source>Confirmed before</source>
        <translation>Confirmée auparavant</translation>
    </message>
    <message>
        <source>Authorization Server URL</source>
        <translation>URL du serveur d’autorisation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Utiliser cette adresse</translation>
    </message>
</context>
<context>
    <name>ConfirmClientDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Then it waits for some seconds, and can be undone</source>
        <translation>Ensuite, quelques secondes pour annuler</translation>
    </message>
</context>
<context>
    <name>ConfirmDeleteDialog</name>
    <message>
        <source>Delete {name}?</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its Client ID and secret are refused from then on, tokens already issued included. The integration that uses them stops.</source>
        <translation>Son identifiant client et son secret seront aussitôt refusés, y compris les jetons déjà émis. L’intégration qui les utilise s’arrêtera.</translation>
    </message>
    <message>
        <source>It was never used. Its Client ID and secret are refused from then on.</source>
        <translation>N’a jamais servi. Son identifiant client et son secret seront aussitôt refusés.</translation>
    </message>
    <message>
        <source>Once it was sent, deleting cannot be undone.</source>
        <translation>Une fois envoyée, la suppression est définitive.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConfirmMethodDialog</name>
    <message>
        <source>Change the authentication method?</source>
        <translation>Changer de méthode d’authentification&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>Changer de méthode</translation>
    </message>
    <message>
        <source>Tokens already issued are refused too. You can switch back at any time.</source>
        <translation>Les jetons déjà émis sont refusés aussi. Vous pouvez revenir en arrière à tout moment.</translation>
    </message>
    <message>
        <source>From now on account {account} on connection {connection} accepts {method} only.</source>
        <translation>Désormais, le compte {account} sur la connexion {connection} n’accepte plus que la méthode «&#xa0;{method}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ConfirmRegenerateDialog</name>
    <message>
        <source>Get new credentials for {name}?</source>
        <translation>Obtenir de nouveaux identifiants pour «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Rotate without downtime…</source>
        <translation>Remplacer sans interruption…</translation>
    </message>
    <message>
        <source>The integration that uses it fails until it has the new one.</source>
        <translation>L’intégration qui l’utilise échouera jusqu’à ce qu’elle ait reçu le nouveau.</translation>
    </message>
    <message>
        <source>It was never used, so nothing that runs should notice.</source>
        <translation>N’a jamais servi&#xa0;: rien de ce qui est en marche ne devrait être touché.</translation>
    </message>
    <message>
        <source>The old secret stops working at once.</source>
        <translation>L’ancien secret cesse aussitôt de fonctionner.</translation>
    </message>
    <message>
        <source>Get new credentials</source>
        <translation>Obtenir de nouveaux identifiants</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Copy Authorization Server URL</source>
        <translation>Copier l’URL du serveur d’autorisation</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Retirer la connexion</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>As the host, unless you name it</source>
        <translation>À défaut, le nom de l’hôte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Backend URL</source>
        <translation>URL du serveur</translation>
    </message>
    <message>
        <source>Authorization Server URL</source>
        <translation>URL du serveur d’autorisation</translation>
    </message>
    <message>
        <source>Leave it empty to use the one that the service provides.</source>
        <translation>Laissez vide pour utiliser celle que le service fournit.</translation>
    </message>
</context>
<context>
    <name>ConnectionSwitcher</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation>Connexion&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Manage connections</source>
        <translation>Gérer les connexions</translation>
    </message>
</context>
<context>
    <name>ConnectionTab</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>{name} ({kind}) is taken off the list on this computer, with its session. Nothing changes on the server.</source>
        <translation>{name} ({kind}) disparaît de la liste de cet ordinateur, avec sa session. Rien ne change sur le serveur.</translation>
    </message>
    <message>
        <source>Remove the connection {name}?</source>
        <translation>Retirer la connexion «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Retirer la connexion</translation>
    </message>
</context>
<context>
    <name>ConnectionTestBanner</name>
    <message>
        <source>Connected.</source>
        <translation>Connexion établie.</translation>
    </message>
    <message>
        <source>Connected, but something is wrong.</source>
        <translation>Connexion établie, mais un point pose problème.</translation>
    </message>
    <message>
        <source>Connected, with remarks.</source>
        <translation>Connexion établie, avec des remarques.</translation>
    </message>
    <message>
        <source>{subject}: {finding}</source>
        <translation>{subject}&#xa0;: {finding}</translation>
    </message>
</context>
<context>
    <name>ConnectionsCard</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>Aucune connexion pour l’instant</translation>
    </message>
    <message>
        <source>A connection is a server and account of your own naming.</source>
        <translation>Une connexion désigne un serveur et un compte sous le nom de votre choix.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Backend URL</source>
        <translation>URL du serveur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>Switch to it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CreateClientDialog</name>
    <message>
        <source>Create OAuth 2.0 Client</source>
        <translation>Créer un client OAuth 2.0</translation>
    </message>
    <message>
        <source>Create Client App</source>
        <translation>Créer une application cliente</translation>
    </message>
    <message>
        <source>One client for each integration, so that each can be revoked alone.</source>
        <translation>Un client par intégration, pour pouvoir révoquer chacun séparément.</translation>
    </message>
    <message>
        <source>One Client App for each integration, so that each can be revoked alone.</source>
        <translation>Une application cliente par intégration, pour pouvoir révoquer chacune séparément.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
</context>
<context>
    <name>CredentialChoice</name>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>No credential</source>
        <translation>Sans identifiants</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name} ({kind})</translation>
    </message>
</context>
<context>
    <name>CredentialFields</name>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Enter the Client ID.</source>
        <translation>Saisissez l’identifiant client.</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>Saisissez le secret.</translation>
    </message>
</context>
<context>
    <name>CredentialProof</name>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Sign in to {connection}, then test it.</source>
        <translation>Connectez-vous à {connection}, puis testez-le.</translation>
    </message>
    <message>
        <source>Not tested: you are not signed in where this secret belongs.</source>
        <translation>Non testé&#xa0;: vous n’êtes pas connecté là où ce secret a sa place.</translation>
    </message>
</context>
<context>
    <name>DeleteSeveralDialog</name>
    <message>
        <source>Delete several clients?</source>
        <translation>Supprimer plusieurs clients&#xa0;?</translation>
    </message>
    <message>
        <source>Type the number of clients to confirm</source>
        <translation>Saisissez le nombre de clients pour confirmer</translation>
    </message>
    <message>
        <source>Copy Client IDs</source>
        <translation>Copier les Client ID</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Their Client IDs and secrets are refused from then on, tokens already issued included. Chosen: {count}. Used so far: {used}; the integrations that use those stop.</source>
        <translation>Leurs Client ID et secrets sont alors refusés, jetons déjà émis compris. Choisis&#xa0;: {count}. Déjà utilisés&#xa0;: {used}&#xa0;; les intégrations qui les utilisent s’arrêtent.</translation>
    </message>
    <message>
        <source>Once it was sent, deleting cannot be undone.</source>
        <translation>Une fois envoyée, la suppression est définitive.</translation>
    </message>
    <message>
        <source>This is the number. Then it waits for some seconds, with Undo.</source>
        <translation>C’est le bon nombre. L’envoi attend ensuite quelques secondes, avec Annuler.</translation>
    </message>
    <message>
        <source>Possible once a client is chosen.</source>
        <translation>Possible dès qu’un client est choisi.</translation>
    </message>
    <message>
        <source>Possible once {count} is typed here.</source>
        <translation>Possible dès que {count} est saisi ici.</translation>
    </message>
</context>
<context>
    <name>DeliveriesCard</name>
    <message>
        <source>Delivery notes</source>
        <translation>Bordereaux de remise</translation>
    </message>
    <message>
        <source>Nothing matches “{search}”.</source>
        <translation>Aucun résultat pour «&#xa0;{search}&#xa0;».</translation>
    </message>
    <message>
        <source>The search looks at clients, people, recipients, files and keys.</source>
        <translation>La recherche porte sur les clients, les personnes, les destinataires, les fichiers et les clés.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Nothing was handed over yet</source>
        <translation>Rien n’a encore été remis</translation>
    </message>
    <message>
        <source>When you copy, save or export a new secret, it is noted here: when, how and for whom, never the secret. The notes stay on this computer.</source>
        <translation>Quand vous copiez, enregistrez ou exportez un nouveau secret, cela est noté ici&#xa0;: quand, comment et pour qui, jamais le secret. Les bordereaux restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Search delivery notes</source>
        <translation>Rechercher dans les bordereaux de remise</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Secret of</source>
        <translation>Secret de</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>For whom…</source>
        <translation>Pour qui…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Supprimer le bordereau</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copied within code</source>
        <translation>Copié dans du code</translation>
    </message>
    <message>
        <source>Saved to system keyring</source>
        <translation>Enregistré au trousseau</translation>
    </message>
    <message>
        <source>Environment file</source>
        <translation>Fichier d’environnement</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>Fichier JSON</translation>
    </message>
    <message>
        <source>with a passphrase</source>
        <translation>avec une phrase secrète</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
</context>
<context>
    <name>DiagnosisDialog</name>
    <message>
        <source>Copy the diagnosis</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Run checks</source>
        <translation>Lancer les vérifications</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DiagnosisView</name>
    <message>
        <source>What was observed</source>
        <translation>Ce qui a été observé</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Also possible</source>
        <translation>Aussi possible</translation>
    </message>
</context>
<context>
    <name>DlpCard</name>
    <message>
        <source>Data loss prevention</source>
        <translation>Prévention des fuites de données</translation>
    </message>
    <message>
        <source>Client IDs, secrets and API keys have a format that scanners can recognise. Give it to the team that looks after data loss prevention.</source>
        <translation>Les identifiants client, les secrets et les clés API ont un format que les analyseurs reconnaissent. Communiquez-le à l’équipe chargée de la prévention des fuites de données.</translation>
    </message>
    <message>
        <source>DLP pattern…</source>
        <translation>Modèle DLP…</translation>
    </message>
</context>
<context>
    <name>DlpDialog</name>
    <message>
        <source>DLP pattern</source>
        <translation>Modèle DLP</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Secrets of Client Apps and OAuth 2.0 clients</source>
        <translation>Secrets des applications clientes et des clients OAuth 2.0</translation>
    </message>
    <message>
        <source>Client IDs</source>
        <translation>Identifiants client</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Clés API</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Copy expression</source>
        <translation>Copier l’expression</translation>
    </message>
    <message>
        <source>Matches this service&apos;s format and hardly anything else.</source>
        <translation>Correspond au format de ce service et à presque rien d’autre.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>To drop false alarms, check the last six characters: they are the CRC-32 of everything before them, prefix included, written in base62 (0–9, A–Z, a–z) and padded with 0 on the left. In an API key the same holds for what its base64 hides after the colon.</source>
        <translation>Pour écarter les fausses alertes, vérifiez les six derniers caractères&#xa0;: c’est le CRC-32 de tout ce qui précède, préfixe compris, écrit en base 62 (0–9, A–Z, a–z) et complété à gauche par des 0. Dans une clé API, il en va de même de ce que son base64 contient après le deux-points.</translation>
    </message>
    <message>
        <source>Copy test text</source>
        <translation>Copier le texte d’essai</translation>
    </message>
    <message>
        <source>It matches, its checksum is right, and no server ever issued it.</source>
        <translation>Il correspond, sa somme de contrôle est juste, et aucun serveur ne l’a jamais émis.</translation>
    </message>
    <message>
        <source>Harmless test text</source>
        <translation>Texte d’essai inoffensif</translation>
    </message>
</context>
<context>
    <name>EncryptionChoice</name>
    <message>
        <source>Paste the recipient&apos;s public key.</source>
        <translation>Collez la clé publique du destinataire.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>Saisissez une phrase secrète.</translation>
    </message>
    <message>
        <source>For a public key</source>
        <translation>Pour une clé publique</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>Par phrase secrète</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffré</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Recipient&apos;s public key</source>
        <translation>Clé publique du destinataire</translation>
    </message>
    <message>
        <source>An age key (age1…) or an SSH key. Only its owner can open the file, with age.</source>
        <translation>Une clé age (age1…) ou une clé SSH. Seul son propriétaire peut ouvrir le fichier, avec age.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Tell it to the recipient another way than the file. It is kept nowhere.</source>
        <translation>Communiquez-la au destinataire par une autre voie que le fichier. Elle n’est conservée nulle part.</translation>
    </message>
    <message>
        <source>Whoever can read the file has the secret.</source>
        <translation>Quiconque peut lire le fichier détient le secret.</translation>
    </message>
    <message>
        <source>Only your account on this computer can read it. Delete it after handing over.</source>
        <translation>Seul votre compte sur cet ordinateur peut le lire. Supprimez-le après la remise.</translation>
    </message>
</context>
<context>
    <name>EnterSecretDialog</name>
    <message>
        <source>Test {name}</source>
        <translation>Tester «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Client Secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>It is not in the system keyring of this computer. It is used for this test only and kept nowhere.</source>
        <translation>Il n’est pas dans le trousseau système de cet ordinateur. Il ne sert qu’à ce test et n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>Saisissez le secret.</translation>
    </message>
</context>
<context>
    <name>EnvironmentStrip</name>
    <message>
        <source>LOCAL</source>
        <translation>LOCAL</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>BAC À SABLE</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Request {id}</source>
        <translation>Requête {id}</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Wrong</source>
        <translation>Faux</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>ExplanationView</name>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Nothing is wrong with it as far as can be told from here.</source>
        <translation>Rien d’anormal, autant qu’on puisse en juger d’ici.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il contient</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export {name}</source>
        <translation>Exporter {name}</translation>
    </message>
    <message>
        <source>Environment file (.env)</source>
        <translation>Fichier d’environnement (.env)</translation>
    </message>
    <message>
        <source>JSON file (.json)</source>
        <translation>Fichier JSON (.json)</translation>
    </message>
    <message>
        <source>Kubernetes Secret (YAML)</source>
        <translation>Secret Kubernetes (YAML)</translation>
    </message>
    <message>
        <source>Client ID, secret and the address to ask for tokens.</source>
        <translation>Identifiant client, secret et adresse où demander des jetons.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Noted on this computer with the time and the file&apos;s name, not the secret.</source>
        <translation>Noté sur cet ordinateur avec l’heure et le nom du fichier, pas le secret.</translation>
    </message>
    <message>
        <source>For whom (optional)</source>
        <translation>Pour qui (facultatif)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Backend</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count}&#xa0;ms</translation>
    </message>
    <message>
        <source>answers, version {version}</source>
        <translation>répond, version {version}</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>not used: the server is on this very computer</source>
        <translation>non utilisé&#xa0;: le serveur est sur cet ordinateur</translation>
    </message>
    <message>
        <source>{version}, trusted by this computer</source>
        <translation>{version}, certificat approuvé par cet ordinateur</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>the server does not tell its time</source>
        <translation>le serveur n’indique pas son heure</translation>
    </message>
    <message>
        <source>within {seconds} s of the server&apos;s</source>
        <translation>à {seconds}&#xa0;s près de celle du serveur</translation>
    </message>
    <message>
        <source>this computer is {time} ahead of the server: tokens may be refused</source>
        <translation>cet ordinateur avance de {time}&#xa0;: des jetons peuvent être refusés</translation>
    </message>
    <message>
        <source>this computer is {time} behind the server: tokens may look expired</source>
        <translation>cet ordinateur retarde de {time}&#xa0;: des jetons peuvent sembler expirés</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>the server can be administered from here</source>
        <translation>le serveur peut être administré d’ici</translation>
    </message>
    <message>
        <source>this server offers no administration interface; credentials can still be tested</source>
        <translation>ce serveur n’offre pas d’interface d’administration&#x202f;; les identifiants peuvent tout de même être testés</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Serveur d’autorisation</translation>
    </message>
    <message>
        <source>not known before signing in</source>
        <translation>inconnu avant la connexion</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>published, and it names the same address</source>
        <translation>publiées&#x202f;; elles indiquent la même adresse</translation>
    </message>
    <message>
        <source>not published, so the address could not be compared</source>
        <translation>non publiées&#xa0;: l’adresse n’a pas pu être comparée</translation>
    </message>
    <message>
        <source>published, but it names another token endpoint: check the address</source>
        <translation>publiées, mais elles indiquent une autre adresse de jetons&#xa0;: vérifiez l’adresse</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>non examinées</translation>
    </message>
</context>
<context>
    <name>ForgetNotesDialog</name>
    <message>
        <source>Delete all delivery notes of {connection}?</source>
        <translation>Supprimer tous les bordereaux de remise de «&#xa0;{connection}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody can tell from this computer any more how secrets were handed over. The secrets themselves go on working.</source>
        <translation>Plus personne ne pourra savoir depuis cet ordinateur comment les secrets ont été remis. Les secrets eux-mêmes continuent de fonctionner.</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Tout supprimer</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
</context>
<context>
    <name>HoldRow</name>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{shortcut} undoes it.</source>
        <translation>{shortcut} l’annule.</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>{who} at {connection}.</source>
        <translation>{who}, sur {connection}.</translation>
    </message>
    <message>
        <source>The time stands still while a dialog is open.</source>
        <translation>Le décompte est suspendu tant qu’une boîte de dialogue est ouverte.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>{count} clients at {connection} were not deleted.</source>
        <translation>{count} clients n’ont pas été supprimés sur {connection}.</translation>
    </message>
    <message>
        <source>{count} clients at {connection} did not get new credentials.</source>
        <translation>{count} clients n’ont pas reçu de nouveaux identifiants sur {connection}.</translation>
    </message>
    <message>
        <source>{name} at {connection} was not deleted.</source>
        <translation>Pas de suppression sur {connection}&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} at {connection} did not get new credentials.</source>
        <translation>Pas de nouveaux identifiants sur {connection}&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} will be deleted in {seconds} s.</source>
        <translation>Suppression dans {seconds}&#xa0;s&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} gets new credentials in {seconds} s.</source>
        <translation>Nouveaux identifiants dans {seconds}&#xa0;s&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{count} clients will be deleted in {seconds} s.</source>
        <translation>Suppression de {count} clients dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>{count} clients get new credentials in {seconds} s.</source>
        <translation>Nouveaux identifiants pour {count} clients dans {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} de plus</translation>
    </message>
</context>
<context>
    <name>HoldsStrip</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Undone: nothing was sent.</source>
        <translation>Annulé&#xa0;: rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>IdleChoice</name>
    <message>
        <source>Delete the old one when it has been idle for</source>
        <translation>Supprimer l’ancien s’il est resté inutilisé pendant</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>Longer than the longest pause of the integration.</source>
        <translation>Plus long que la plus longue pause de l’intégration.</translation>
    </message>
</context>
<context>
    <name>ImpactCard</name>
    <message>
        <source>Nothing changes for existing credentials</source>
        <translation>Rien ne change pour les identifiants existants</translation>
    </message>
    <message>
        <source>This account has none yet; you can switch without any risk.</source>
        <translation>Ce compte n’en a pas encore&#x202f;; vous pouvez changer sans aucun risque.</translation>
    </message>
    <message>
        <source>from the last {days} days of use</source>
        <translation>d’après les {days} derniers jours d’utilisation</translation>
    </message>
    <message>
        <source>{count} more are not listed.</source>
        <translation>{count} de plus, hors de cette liste.</translation>
    </message>
    <message>
        <source>What this change does</source>
        <translation>Effets de ce changement</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernier usage</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>After saving</source>
        <translation>Après enregistrement</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>starts working</source>
        <translation>mise en service</translation>
    </message>
</context>
<context>
    <name>KeyringChange</name>
    <message>
        <source>What you saved before is in {former}, where this program cannot reach it now. Start {former} again to use it, or save those secrets once more.</source>
        <translation>Ce que vous aviez enregistré est dans {former}, où ce programme n’y a pas accès maintenant. Relancez {former} pour l’utiliser, ou enregistrez à nouveau ces secrets.</translation>
    </message>
</context>
<context>
    <name>KeyringChangeBanner</name>
    <message>
        <source>Secrets are kept in {now} now; at the last start it was {former}.</source>
        <translation>Les secrets sont maintenant conservés dans {now}&#xa0; au dernier démarrage, c’était {former}.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>J’ai compris</translation>
    </message>
</context>
<context>
    <name>KeyringCheckRow</name>
    <message>
        <source>Compare with the keyring</source>
        <translation>Comparer avec le trousseau</translation>
    </message>
    <message>
        <source>The secrets are being compared with those that are saved here.</source>
        <translation>Les secrets sont comparés avec ceux qui sont enregistrés ici.</translation>
    </message>
    <message>
        <source>Whether a secret is one of those that are saved here, the keyring can tell; it may ask for its password.</source>
        <translation>Le trousseau peut dire si un secret est l’un de ceux enregistrés ici&#x202f;; il demandera peut-être son mot de passe.</translation>
    </message>
</context>
<context>
    <name>KeyringHoldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Continuer sans lui</translation>
    </message>
    <message>
        <source>Waiting for the system keyring</source>
        <translation>En attente du trousseau système</translation>
    </message>
    <message>
        <source>It may be asking for its password in another window. Nothing was sent yet.</source>
        <translation>Il demande peut-être son mot de passe dans une autre fenêtre. Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Without it the new secret of {name} is lost if the program or the computer stops before you have kept it.</source>
        <translation>Sans lui, le nouveau secret de {name} est perdu si le programme ou l’ordinateur s’arrête avant que vous l’ayez conservé.</translation>
    </message>
</context>
<context>
    <name>KeyringWarning</name>
    <message>
        <source>If the program or the computer stops before you have kept it, it is lost.</source>
        <translation>Si le programme ou l’ordinateur s’arrête avant que vous l’ayez conservé, il est perdu.</translation>
    </message>
    <message>
        <source>There is no system keyring to protect the new secret.</source>
        <translation>Aucun trousseau système ne protège le nouveau secret.</translation>
    </message>
    <message>
        <source>The system keyring does not answer.</source>
        <translation>Le trousseau système ne répond pas.</translation>
    </message>
    <message>
        <source>It asks for its password when you go on. If you do not unlock it, nothing protects the new secret until you have kept it.</source>
        <translation>Il demande son mot de passe quand vous continuez. Si vous ne le déverrouillez pas, rien ne protège le nouveau secret tant que vous ne l’avez pas conservé.</translation>
    </message>
    <message>
        <source>The system keyring is locked.</source>
        <translation>Le trousseau système est verrouillé.</translation>
    </message>
</context>
<context>
    <name>LatencyChart</name>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds}&#xa0;ms</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Lock when the computer&apos;s session is locked or another person takes over</source>
        <translation>Verrouiller quand la session de l’ordinateur est verrouillée ou qu’une autre personne prend la main</translation>
    </message>
    <message>
        <source>Lock before the computer sleeps</source>
        <translation>Verrouiller avant la mise en veille de l’ordinateur</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>This desktop tells when its session is locked and before it sleeps.</source>
        <translation>Ce bureau signale le verrouillage de sa session et la mise en veille.</translation>
    </message>
    <message>
        <source>This desktop tells when its session is locked, but not when it sleeps.</source>
        <translation>Ce bureau signale le verrouillage de sa session, mais pas la mise en veille.</translation>
    </message>
    <message>
        <source>This desktop tells when it sleeps, but not when its session is locked.</source>
        <translation>Ce bureau signale la mise en veille, mais pas le verrouillage de sa session.</translation>
    </message>
    <message>
        <source>This desktop tells neither when its session is locked nor when it sleeps: lock the window yourself, or after a time.</source>
        <translation>Ce bureau ne signale ni le verrouillage de sa session ni la mise en veille&#xa0;: verrouillez la fenêtre vous-même, ou après un délai.</translation>
    </message>
    <message>
        <source>Counts from the last key or mouse movement in this program. Ctrl+L locks at once.</source>
        <translation>Compte à partir de la dernière touche ou du dernier mouvement de souris dans ce programme. Ctrl+L verrouille aussitôt.</translation>
    </message>
    <message>
        <source>Lock when unused for</source>
        <translation>Verrouiller après une inactivité de</translation>
    </message>
    <message>
        <source>Locking hides everything, ends the session and clears the clipboard. Unlocking asks the server for the account&apos;s password. The sample account on this computer has none: there it is a privacy screen, which protects from a glance only.</source>
        <translation>Verrouiller masque tout, termine la session et efface le presse-papiers. Pour déverrouiller, le serveur vérifie le mot de passe du compte. Le compte d’exemple sur cet ordinateur n’en a pas&#xa0;: ce n’est alors qu’un écran de confidentialité, qui ne protège que des regards.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Se connecter sous un autre nom</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Privacy screen</source>
        <translation>Écran de confidentialité</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher à nouveau</translation>
    </message>
    <message>
        <source>Enter the password of {email} to go on. Nothing of the session is left in this program, and a restart asks for the password too.</source>
        <translation>Saisissez le mot de passe de {email} pour continuer. Rien de la session ne reste dans ce programme, et un redémarrage demande aussi le mot de passe.</translation>
    </message>
    <message>
        <source>The sample account on this computer has no password that you could enter. This screen protects from a glance, not from somebody who uses this computer.</source>
        <translation>Le compte d’exemple sur cet ordinateur n’a pas de mot de passe que vous pourriez saisir. Cet écran protège des regards, pas d’une personne qui utilise cet ordinateur.</translation>
    </message>
    <message>
        <source>Nobody was signed in. This screen protects from a glance, not from somebody who uses this computer.</source>
        <translation>Personne n’était connecté. Cet écran protège des regards, pas d’une personne qui utilise cet ordinateur.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>API Access Admin</source>
        <translation>API Access Admin</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>the host</source>
        <translation>l’hôte</translation>
    </message>
    <message>
        <source>a certain day</source>
        <translation>une certaine date</translation>
    </message>
    <message>
        <source>the new address</source>
        <translation>la nouvelle adresse</translation>
    </message>
    <message>
        <source>some</source>
        <translation>quelques</translation>
    </message>
    <message>
        <source>the path</source>
        <translation>le chemin</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>une valeur</translation>
    </message>
    <message>
        <source>Basic or Bearer</source>
        <translation>Basic ou Bearer</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>How it is found</source>
        <translation>Comment elle est trouvée</translation>
    </message>
    <message>
        <source>**Why?** beside an error, and [Checks](tab-checks) under Troubleshooting, name this cause with what was observed. For a ticket, its id is `{id}`.</source>
        <translation>**Pourquoi&#xa0;?** à côté d’une erreur et les [vérifications](tab-checks) sous Dépannage nomment cette cause avec ce qui a été observé. Pour un ticket, son identifiant est `{id}`.</translation>
    </message>
    <message>
        <source>Why such things happen</source>
        <translation>Pourquoi cela arrive</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Dépannage</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Explications</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual of API Access Admin</source>
        <translation>Manuel d’API Access Admin</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Rechercher dans le manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Nothing has all of these words. Try fewer, or the beginnings of them.</source>
        <translation>Rien ne contient tous ces mots. Essayez-en moins, ou leur début.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MarkExposedDialog</name>
    <message>
        <source>Mark {name} as exposed?</source>
        <translation>Marquer {name} comme exposé&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing stops, and nothing is sent to the server.</source>
        <translation>Rien ne s’arrête et rien n’est envoyé au serveur.</translation>
    </message>
    <message>
        <source>It is listed first on this computer until you get new credentials for it or delete it. Only that ends the secret.</source>
        <translation>Il figure en tête de liste sur cet ordinateur jusqu’à ce que vous obteniez de nouveaux identifiants ou le supprimiez. Cela seul met fin au secret.</translation>
    </message>
    <message>
        <source>For example: in a public repository. Never the secret itself.</source>
        <translation>Par exemple&#xa0;: dans un dépôt public. Jamais le secret lui-même.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Note (facultative)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Mark as exposed</source>
        <translation>Marquer comme exposé</translation>
    </message>
    <message>
        <source>This holds a credential. Say it without.</source>
        <translation>Ceci contient un identifiant secret. Dites-le sans lui.</translation>
    </message>
</context>
<context>
    <name>MaskedLine</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The server said: {detail}</source>
        <translation>Réponse du serveur&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>Request {request_id}</source>
        <translation>Requête {request_id}</translation>
    </message>
    <message>
        <source>Reason: {detail}</source>
        <translation>Motif&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>Integrations in use may stop at once.</source>
        <translation>Des intégrations en service peuvent s’arrêter immédiatement.</translation>
    </message>
    <message>
        <source>1 integration in use will stop at once.</source>
        <translation>1 intégration en service s’arrêtera immédiatement.</translation>
    </message>
    <message>
        <source>{count} integrations in use will stop at once.</source>
        <translation>{count} intégrations en service s’arrêteront immédiatement.</translation>
    </message>
    <message>
        <source>The authorization server accepted it.</source>
        <translation>Le serveur d’autorisation accepte ces identifiants.</translation>
    </message>
    <message>
        <source>The service accepted it.</source>
        <translation>Le service accepte ces identifiants.</translation>
    </message>
    <message>
        <source>The authorization server refused it.</source>
        <translation>Le serveur d’autorisation refuse ces identifiants.</translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation>Le service refuse ces identifiants.</translation>
    </message>
    <message>
        <source>Works once OAuth 2.0 is selected.</source>
        <translation>Fonctionnera dès qu’OAuth 2.0 sera sélectionné.</translation>
    </message>
    <message>
        <source>Works once API key and/or Client App credentials is selected.</source>
        <translation>Fonctionnera dès que «&#xa0;Clé API et/ou identifiants d’application cliente&#xa0;» sera sélectionné.</translation>
    </message>
    <message>
        <source>It was refused because the other method, {other}, is in force for this account. Change it on Authentication Access.</source>
        <translation>Refus, car l’autre méthode, «&#xa0;{other}&#xa0;», est en vigueur pour ce compte. Changez-la à la page «&#xa0;Méthode d’authentification&#xa0;».</translation>
    </message>
    <message>
        <source>Access token in {milliseconds} ms, valid {life}; GET /api/sysinfo answered {status}.</source>
        <translation>Jeton d’accès obtenu en {milliseconds}&#xa0;ms, valable {life}&#x202f;; GET /api/sysinfo a répondu {status}.</translation>
    </message>
    <message>
        <source>A token was issued, but GET /api/sysinfo answered {status}. Reason: {reason}.</source>
        <translation>Un jeton a été émis, mais GET /api/sysinfo a répondu {status}. Motif&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>No token was issued. Check that the Client ID and the secret belong together and that the secret was not replaced. Reason: {reason}.</source>
        <translation>Aucun jeton n’a été émis. Vérifiez que l’identifiant client et le secret vont ensemble et que le secret n’a pas été remplacé. Motif&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>MethodBanner</name>
    <message>
        <source>{method} is selected: what you create here works once you change the method on Authentication Access.</source>
        <translation>La méthode «&#xa0;{method}&#xa0;» est sélectionnée&#xa0;: ce que vous créez ici fonctionnera quand vous aurez changé de méthode à la page «&#xa0;Méthode d’authentification&#xa0;».</translation>
    </message>
    <message>
        <source>Prepared, not in force.</source>
        <translation>En préparation, pas en vigueur.</translation>
    </message>
</context>
<context>
    <name>MethodCards</name>
    <message>
        <source>Authentication method</source>
        <translation>Méthode d’authentification</translation>
    </message>
    <message>
        <source>One fixed API key for the account, or Client Apps that exchange their id and secret for API tokens of 30 minutes.</source>
        <translation>Une clé API fixe pour le compte, ou des applications clientes qui échangent leur identifiant et leur secret contre des jetons d’API de 30 minutes.</translation>
    </message>
    <message>
        <source>Standard OAuth 2.0 clients. Access tokens of five minutes; credentials travel in the HTTP header only.</source>
        <translation>Clients OAuth 2.0 standard. Jetons d’accès de cinq minutes&#x202f;; les identifiants ne circulent que dans l’en-tête HTTP.</translation>
    </message>
    <message>
        <source>Switched off for this account. The Support Team can switch it on.</source>
        <translation>Désactivé pour ce compte. L’équipe d’assistance peut l’activer.</translation>
    </message>
    <message>
        <source>1 API key</source>
        <translation>1 clé API</translation>
    </message>
    <message>
        <source>No API key</source>
        <translation>Aucune clé API</translation>
    </message>
    <message>
        <source>1 Client App</source>
        <translation>1 application cliente</translation>
    </message>
    <message>
        <source>{count} Client Apps</source>
        <translation>{count} applications clientes</translation>
    </message>
    <message>
        <source>{key} · {apps}</source>
        <translation>{key} · {apps}</translation>
    </message>
    <message>
        <source>1 OAuth client</source>
        <translation>1 client OAuth</translation>
    </message>
    <message>
        <source>{count} OAuth clients</source>
        <translation>{count} clients OAuth</translation>
    </message>
    <message>
        <source>{clients}, never used</source>
        <translation>{clients}, sans aucun usage</translation>
    </message>
    <message>
        <source>{clients}, {never} of them never used</source>
        <translation>{clients}, dont {never} sans aucun usage</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
</context>
<context>
    <name>NavButton</name>
    <message>
        <source>open page</source>
        <translation>page ouverte</translation>
    </message>
</context>
<context>
    <name>NetworkTab</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Aucun proxy</translation>
    </message>
    <message>
        <source>This address</source>
        <translation>Cette adresse</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Without user name and password. This computer itself is never proxied.</source>
        <translation>Sans nom d’utilisateur ni mot de passe. Le proxy n’est jamais utilisé pour cet ordinateur lui-même.</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Applies to the next connection that is opened.</source>
        <translation>S’applique à la prochaine connexion ouverte.</translation>
    </message>
</context>
<context>
    <name>NewSecretsBanner</name>
    <message>
        <source>A new secret of {name} is waiting.</source>
        <translation>Un nouveau secret de {name} attend.</translation>
    </message>
    <message>
        <source>It belongs to {connection}. It stays in the system keyring until you keep it.</source>
        <translation>Il appartient à {connection}. Il reste dans le trousseau système jusqu’à ce que vous le conserviez.</translation>
    </message>
    <message>
        <source>Others that wait: {count}.</source>
        <translation>Autres en attente&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>The server&apos;s answer with the new secret of {name} was lost.</source>
        <translation>La réponse du serveur avec le nouveau secret de {name} a été perdue.</translation>
    </message>
    <message>
        <source>The server keeps it for ten minutes, so that it can be asked for again.</source>
        <translation>Le serveur la garde dix minutes, afin qu’elle puisse être redemandée.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Get new credentials</source>
        <translation>Obtenir de nouveaux identifiants</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The new secret of {name} was lost on the way.</source>
        <translation>Le nouveau secret de {name} s’est perdu en chemin.</translation>
    </message>
    <message>
        <source>{name} is on the list, but its secret was lost on the way.</source>
        <translation>{name} figure dans la liste, mais son secret s’est perdu en chemin.</translation>
    </message>
    <message>
        <source>Nobody can show it again: get new credentials, or delete the client.</source>
        <translation>Personne ne peut plus l’afficher&#xa0;: obtenez de nouveaux identifiants, ou supprimez le client.</translation>
    </message>
    <message>
        <source>The old secret may be dead, and what uses it fails: get new credentials.</source>
        <translation>L’ancien secret ne vaut peut-être plus rien, et ce qui l’utilise échoue&#xa0;: obtenez de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>{name} was not created.</source>
        <translation>{name} n’a pas été créé.</translation>
    </message>
    <message>
        <source>{name} still has its old secret.</source>
        <translation>{name} a toujours son ancien secret.</translation>
    </message>
    <message>
        <source>The client does not exist any more.</source>
        <translation>Le client n’existe plus.</translation>
    </message>
    <message>
        <source>Its connection, {connection}, does not exist any more.</source>
        <translation>Sa connexion, {connection}, n’existe plus.</translation>
    </message>
    <message>
        <source>The request did not reach the server.</source>
        <translation>La demande n’est pas parvenue au serveur.</translation>
    </message>
</context>
<context>
    <name>NoAccessPage</name>
    <message>
        <source>Copy request</source>
        <translation>Copier la demande</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>API Access was withdrawn</source>
        <translation>L’accès API a été retiré</translation>
    </message>
    <message>
        <source>API Access is not shown for your role</source>
        <translation>Votre rôle ne comprend pas l’accès API</translation>
    </message>
    <message>
        <source>Roles and Permissions is off for this account, so only the account owner, {owner}, sees API Access.</source>
        <translation>«&#xa0;Rôles et autorisations&#xa0;» est désactivé pour ce compte&#xa0;: seul le propriétaire du compte, {owner}, voit l’accès API.</translation>
    </message>
    <message>
        <source>Roles and Permissions is on for this account, and you have no role that holds the API Access permission. The account owner, {owner}, can grant it.</source>
        <translation>«&#xa0;Rôles et autorisations&#xa0;» est activé pour ce compte, et vous n’avez aucun rôle doté de l’autorisation «&#xa0;API Access&#xa0;». Le propriétaire du compte, {owner}, peut l’accorder.</translation>
    </message>
    <message>
        <source>Roles and Permissions is on for this account, and none of your roles ({roles}) holds the API Access permission. The account owner, {owner}, can grant it.</source>
        <translation>«&#xa0;Rôles et autorisations&#xa0;» est activé pour ce compte, et aucun de vos rôles ({roles}) n’est doté de l’autorisation «&#xa0;API Access&#xa0;». Le propriétaire du compte, {owner}, peut l’accorder.</translation>
    </message>
    <message>
        <source>Please give me access to API Access of the account {account}. I sign in as {person}. It needs a role with the API Access permission (Roles and Permissions).</source>
        <translation>Merci de me donner accès à la rubrique Accès API du compte {account}. Je me connecte en tant que {person}. Il faut pour cela un rôle doté de l’autorisation «&#xa0;API Access&#xa0;» (Rôles et autorisations).</translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OAuthPage</name>
    <message>
        <source>OAuth 2.0</source>
        <translation>OAuth 2.0</translation>
    </message>
    <message>
        <source>Clients that request access tokens from the authorization server with grant type client_credentials.</source>
        <translation>Clients qui demandent des jetons d’accès au serveur d’autorisation avec le type d’octroi client_credentials.</translation>
    </message>
    <message>
        <source>OAuth 2.0 is switched off for this account.</source>
        <translation>OAuth 2.0 est désactivé pour ce compte.</translation>
    </message>
    <message>
        <source>No client can be added or renewed until the Support Team switches on the feature OAuth 2.0.</source>
        <translation>Aucun client ne peut être ajouté ni renouvelé tant que l’équipe d’assistance n’a pas activé la fonctionnalité «&#xa0;OAuth 2.0&#xa0;».</translation>
    </message>
</context>
<context>
    <name>PageSpec</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Your access</source>
        <translation>Votre accès</translation>
    </message>
    <message>
        <source>Authentication Access</source>
        <translation>Méthode d’authentification</translation>
    </message>
    <message>
        <source>API Key and Client Apps</source>
        <translation>Clé API et applications clientes</translation>
    </message>
    <message>
        <source>OAuth 2.0</source>
        <translation>OAuth 2.0</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Dépannage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>API Access</source>
        <translation>Accès API</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Cleared by API Access Admin</source>
        <translation>Effacé par API Access Admin</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste and explain</source>
        <translation>Coller et expliquer</translation>
    </message>
    <message>
        <source>Pasted text, secrets masked</source>
        <translation>Texte collé, secrets masqués</translation>
    </message>
    <message>
        <source>Paste here with Ctrl+V:
•  a curl command or a web request of PowerShell
•  a request or an answer, also as curl -v prints them
•  a part of a log, a stack trace, an error, a web page in place of an answer
•  a token, an API key, a Client ID, a secret, an Authorization header

It is read on this computer and sent nowhere. Secrets are masked at once.</source>
        <translation>Collez ici avec Ctrl+V&#xa0;:
•  une commande curl ou une requête web de PowerShell
•  une requête ou une réponse, aussi telles que curl -v les affiche
•  un extrait de journal, une trace d’appels, une erreur, une page web au lieu d’une réponse
•  un jeton, une clé API, un identifiant client, un secret, un en-tête Authorization

Tout est lu sur cet ordinateur et n’est envoyé nulle part. Les secrets sont masqués aussitôt.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Nothing of this leaves the computer</source>
        <translation>Rien de tout cela ne quitte l’ordinateur</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>Copier l’explication</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Secrets masked: {count}.</source>
        <translation>Secrets masqués&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>PasteView</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Copy the masked text</source>
        <translation>Copier le texte masqué</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>{connection} ({kind})</source>
        <translation>{connection} ({kind})</translation>
    </message>
</context>
<context>
    <name>PlatformWords</name>
    <message>
        <source>Windows leaves a copied secret out of the clipboard history and does not send it to other devices.</source>
        <translation>Windows n’inscrit pas un secret copié dans l’historique du presse-papiers et ne l’envoie pas à d’autres appareils.</translation>
    </message>
    <message>
        <source>A copied secret is marked as concealed and stays on this Mac; clipboard histories that honour the mark leave it out.</source>
        <translation>Un secret copié est marqué comme dissimulé et reste sur ce Mac&#x202f;; les historiques de presse-papiers qui respectent cette marque ne le conservent pas.</translation>
    </message>
    <message>
        <source>A copied secret cannot be marked as concealed here, because PyObjC is not installed: a clipboard history may keep it.</source>
        <translation>Un secret copié ne peut pas être marqué comme dissimulé ici, car PyObjC n’est pas installé&#xa0;: un historique de presse-papiers peut le conserver.</translation>
    </message>
    <message>
        <source>A copied secret is marked as a password. KDE&apos;s clipboard history and others that honour the mark leave it out; one that ignores it may keep the secret.</source>
        <translation>Un secret copié est marqué comme mot de passe. L’historique du presse-papiers de KDE et ceux qui respectent cette marque ne le conservent pas&#x202f;; un historique qui l’ignore peut conserver le secret.</translation>
    </message>
    <message>
        <source>A copied secret is marked as a password; a clipboard history that ignores the mark may keep it. Wayland lets only the window in use change the clipboard: otherwise it is overwritten at your next click or key in this window.</source>
        <translation>Un secret copié est marqué comme mot de passe&#x202f;; un historique de presse-papiers qui ignore cette marque peut le conserver. Wayland ne laisse que la fenêtre active modifier le presse-papiers&#xa0;: sinon, il est remplacé à votre prochain clic ou à la prochaine touche dans cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>PreferencesStore</name>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>QuitGuard</name>
    <message>
        <source>If you quit now, nothing of this is sent.</source>
        <translation>Si vous quittez maintenant, rien de tout cela n’est envoyé.</translation>
    </message>
    <message>
        <source>Quit without sending?</source>
        <translation>Quitter sans envoyer&#x202f;?</translation>
    </message>
    <message>
        <source>It is deleting clients. What was not sent by then stays as it is.</source>
        <translation>Il supprime des clients. Ce qui n’aura pas été envoyé restera tel quel.</translation>
    </message>
    <message>
        <source>Quit before the server has answered?</source>
        <translation>Quitter avant la réponse du serveur&#x202f;?</translation>
    </message>
    <message>
        <source>It is changing credentials. A new secret that arrives after the window has closed can only be put into the system keyring; without one it is lost.</source>
        <translation>Il modifie des identifiants. Un nouveau secret qui arrive après la fermeture de la fenêtre ne peut être mis que dans le trousseau système&#x202f;; sans trousseau, il est perdu.</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Quitter maintenant</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
</context>
<context>
    <name>RecipientDialog</name>
    <message>
        <source>For whom was the secret of {name}?</source>
        <translation>Pour qui était le secret de «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>A name, a team or a ticket. It stays on this computer.</source>
        <translation>Un nom, une équipe ou un ticket. Cela reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Record what goes wrong</source>
        <translation>Enregistrer ce qui ne va pas</translation>
    </message>
    <message>
        <source>Only one recording at a time.</source>
        <translation>Un seul enregistrement à la fois.</translation>
    </message>
    <message>
        <source>The last recording is still here.</source>
        <translation>Le dernier enregistrement est encore là.</translation>
    </message>
    <message>
        <source>A new one takes its place: save a support bundle first to keep it.</source>
        <translation>Un nouveau le remplace&#xa0;: enregistrez d’abord un dossier d’assistance pour le conserver.</translation>
    </message>
    <message>
        <source>Start, do what goes wrong, then stop: for that time the program&apos;s log tells more, and a support bundle holds what happened. Passwords, secrets and bodies of calls are never recorded. It ends by itself, and when the window is locked or closed.</source>
        <translation>Démarrez, refaites ce qui ne va pas, puis arrêtez&#xa0;: pendant ce temps, le journal du programme en dit plus, et un dossier d’assistance contient ce qui s’est passé. Les mots de passe, les secrets et le corps des appels ne sont jamais enregistrés. L’enregistrement s’arrête de lui-même, ainsi qu’au verrouillage et à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minutes</translation>
    </message>
    <message>
        <source>What is recorded stays in memory until you quit; nothing is uploaded.</source>
        <translation>Ce qui est enregistré reste en mémoire jusqu’à ce que vous quittiez&#xa0;; rien n’est envoyé.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Démarrer l’enregistrement</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Actions for {name}</source>
        <translation>Actions pour {name}</translation>
    </message>
</context>
<context>
    <name>RecordingStrip</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Dossier d’assistance…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>RecordingWords</name>
    <message>
        <source>The recording has ended.</source>
        <translation>L’enregistrement est terminé.</translation>
    </message>
    <message>
        <source>The recording has ended: its time was up.</source>
        <translation>L’enregistrement est terminé&#xa0;: le temps est écoulé.</translation>
    </message>
    <message>
        <source>The recording has ended, as the window was locked.</source>
        <translation>L’enregistrement s’est terminé avec le verrouillage de la fenêtre.</translation>
    </message>
    <message>
        <source>Recording, {time} left</source>
        <translation>Enregistrement, encore {time}</translation>
    </message>
    <message>
        <source>Do now what goes wrong. Calls, errors and the log are kept, without secrets.</source>
        <translation>Refaites maintenant ce qui ne va pas. Les appels, les erreurs et le journal sont conservés, sans secrets.</translation>
    </message>
    <message>
        <source>Do now what goes wrong. The log file cannot be written: what happens is kept in memory until you quit.</source>
        <translation>Refaites maintenant ce qui ne va pas. Le fichier journal ne peut pas être écrit&#xa0;: ce qui se passe reste en mémoire jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
        <source>Lines of the log: {lines}, warnings and errors: {faults}. {marker}</source>
        <translation>Lignes du journal&#xa0;: {lines}, avertissements et erreurs&#xa0;: {faults}. {marker}</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>il y a 1 minute</translation>
    </message>
    <message>
        <source>{count} minutes ago</source>
        <translation>il y a {count} minutes</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>il y a {count} jours</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>{connection}: {exposed} exposed</source>
        <translation>{connection}&#xa0;: {exposed} exposés</translation>
    </message>
    <message>
        <source>{connection}: {due} due</source>
        <translation>{connection}&#xa0;: {due} à renouveler</translation>
    </message>
    <message>
        <source>{connection}: {exposed} exposed, {due} due</source>
        <translation>{connection}&#xa0;: {exposed} exposés, {due} à renouveler</translation>
    </message>
    <message>
        <source>Get new credentials for {names}.</source>
        <translation>Obtenez de nouveaux identifiants pour {names}.</translation>
    </message>
    <message>
        <source>Get new credentials for {names} and {more} more.</source>
        <translation>Obtenez de nouveaux identifiants pour {names} et {more} de plus.</translation>
    </message>
</context>
<context>
    <name>RemoveNoteDialog</name>
    <message>
        <source>Delete this delivery note?</source>
        <translation>Supprimer ce bordereau de remise&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody can tell from this computer any more how the secret of {name} was handed over. The secret itself goes on working.</source>
        <translation>Plus personne ne pourra savoir depuis cet ordinateur comment le secret de «&#xa0;{name}&#xa0;» a été remis. Le secret lui-même continue de fonctionner.</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Supprimer le bordereau</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename {name}</source>
        <translation>Renommer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Client ID and secret stay the same; nothing stops.</source>
        <translation>L’identifiant client et le secret restent les mêmes&#x202f;; rien ne s’arrête.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Une erreur inattendue s’est produite</translation>
    </message>
    <message>
        <source>The program goes on, but what you did last may not be finished: look at the list before you repeat it. This report holds no secrets; give it to your support team.</source>
        <translation>Le programme continue, mais votre dernière opération n’est peut-être pas terminée&#xa0;: regardez la liste avant de la répéter. Ce rapport ne contient aucun secret&#x202f;; transmettez-le à votre équipe d’assistance.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Request {method} {path}</source>
        <translation>Requête {method} {path}</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copier en curl</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copier l’ID de requête</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RequestFilters</name>
    <message>
        <source>Search requests</source>
        <translation>Rechercher dans les requêtes</translation>
    </message>
    <message>
        <source>Host, path, status, id</source>
        <translation>Hôte, chemin, statut, ID</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>Échecs seulement</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Any method</source>
        <translation>Toute méthode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tout statut</translation>
    </message>
    <message>
        <source>2xx done</source>
        <translation>2xx réussies</translation>
    </message>
    <message>
        <source>3xx redirected</source>
        <translation>3xx redirigées</translation>
    </message>
    <message>
        <source>4xx refused</source>
        <translation>4xx refusées</translation>
    </message>
    <message>
        <source>5xx server failed</source>
        <translation>5xx échec du serveur</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>not reached</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>certificat</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>pas de TLS</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>incomprise</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>redirigée</translation>
    </message>
    <message>
        <source>Signing in and the pages of the account</source>
        <translation>La connexion et les pages du compte</translation>
    </message>
    <message>
        <source>A test of a credential</source>
        <translation>Un test d’identifiants</translation>
    </message>
    <message>
        <source>A check of the connection</source>
        <translation>Une vérification de la connexion</translation>
    </message>
    <message>
        <source>Try a call</source>
        <translation>Essayer un appel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size of the answer</source>
        <translation>Taille de la réponse</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>ID de requête</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Chemin réseau</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandée par</translation>
    </message>
    <message>
        <source>{names} (values are not recorded)</source>
        <translation>{names} (valeurs non enregistrées)</translation>
    </message>
    <message>
        <source>{count} bytes (not recorded)</source>
        <translation>{count} octets (non enregistrés)</translation>
    </message>
    <message>
        <source>the one before ended with {outcome}</source>
        <translation>la précédente s’est terminée par&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>the server asks to wait {seconds} seconds</source>
        <translation>le serveur demande d’attendre {seconds} secondes</translation>
    </message>
    <message>
        <source>direct, without a proxy</source>
        <translation>direct, sans proxy</translation>
    </message>
    <message>
        <source>through the proxy {host}</source>
        <translation>par le proxy {host}</translation>
    </message>
    <message>
        <source>sent as {scheme} (not recorded)</source>
        <translation>envoyés en {scheme} (non enregistrés)</translation>
    </message>
    <message>
        <source>{kind} (not recorded)</source>
        <translation>{kind} (non enregistré)</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>Rien ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Take one of them away, or repeat what you want to see.</source>
        <translation>Retirez-en un, ou refaites ce que vous voulez voir.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Aucune requête pour l’instant</translation>
    </message>
    <message>
        <source>Each call that this program makes to a server appears here: where to, how it ended and how long it took. Bodies and credentials are never recorded.</source>
        <translation>Chaque appel de ce programme à un serveur apparaît ici&#xa0;: sa destination, son issue et sa durée. Les corps et les identifiants ne sont jamais enregistrés.</translation>
    </message>
    <message>
        <source>Paused: {shown} of {total} requests shown, {waiting} more since</source>
        <translation>Suspendu&#xa0;: {shown} requêtes affichées sur {total}, {waiting} de plus depuis</translation>
    </message>
    <message>
        <source>{shown} of {total} requests shown · kept in memory until you quit</source>
        <translation>{shown} requêtes affichées sur {total} · en mémoire jusqu’à la fermeture du programme</translation>
    </message>
    <message>
        <source>Path and host</source>
        <translation>Chemin et hôte</translation>
    </message>
    <message>
        <source>Try a call…</source>
        <translation>Essayer un appel…</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Effacer la liste</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>ID de requête</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copier en curl</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copier l’ID de requête</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>RotateSeveralDialog</name>
    <message>
        <source>Rotate several clients without downtime</source>
        <translation>Remplacer plusieurs clients sans interruption</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make the plans</source>
        <translation>Créer les plans</translation>
    </message>
    <message>
        <source>Plans to be made: {count}. Nothing is sent to the server yet.</source>
        <translation>Plans à créer&#xa0;: {count}. Rien n’est encore envoyé au serveur.</translation>
    </message>
    <message>
        <source>Each plan stands above the table and is continued by itself: first with its twin, whose secret is shown once. The old secrets work until you delete them.</source>
        <translation>Chaque plan figure au-dessus du tableau et se poursuit séparément&#xa0;: d’abord par son double, dont le secret est montré une fois. Les anciens secrets fonctionnent jusqu’à leur suppression.</translation>
    </message>
    <message>
        <source>Possible once a client is chosen.</source>
        <translation>Possible dès qu’un client est choisi.</translation>
    </message>
</context>
<context>
    <name>RotationCard</name>
    <message>
        <source>Age of credentials</source>
        <translation>Âge des identifiants</translation>
    </message>
    <message>
        <source>Counts from the last new credentials of each client. What is due is marked in the tables; nothing is replaced by itself.</source>
        <translation>Compté depuis les derniers nouveaux identifiants de chaque client. Ce qui est à renouveler est signalé dans les tableaux&#xa0;; rien n’est remplacé de soi-même.</translation>
    </message>
    <message>
        <source>Own number of days…</source>
        <translation>Autre nombre de jours…</translation>
    </message>
    <message>
        <source>Fixed by your organisation: {origin}</source>
        <translation>Fixé par votre organisation&#xa0;: {origin}</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>New credentials are due after</source>
        <translation>De nouveaux identifiants sont à obtenir après</translation>
    </message>
    <message>
        <source>From 1 to {most}; Enter applies it.</source>
        <translation>De 1 à {most}&#xa0;; Entrée l’applique.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Remind on the desktop, on all connections</source>
        <translation>Rappeler sur le bureau, pour toutes les connexions</translation>
    </message>
    <message>
        <source>Once a day, while you are signed in and the window is not locked: how many are due or exposed, with their names.</source>
        <translation>Une fois par jour, tant que vous êtes connecté et la fenêtre non verrouillée&#xa0;: combien sont à renouveler ou exposés, avec leurs noms.</translation>
    </message>
    <message>
        <source>Not on this platform yet: see the tables instead.</source>
        <translation>Pas encore sur cette plateforme&#xa0;: voyez plutôt les tableaux.</translation>
    </message>
</context>
<context>
    <name>RotationDialog</name>
    <message>
        <source>Create the twin</source>
        <translation>Créer le jumeau</translation>
    </message>
    <message>
        <source>Test the twin</source>
        <translation>Tester le jumeau</translation>
    </message>
    <message>
        <source>It is handed over</source>
        <translation>Il est remis</translation>
    </message>
    <message>
        <source>Delete the old one…</source>
        <translation>Supprimer l’ancien…</translation>
    </message>
    <message>
        <source>Give it the old name</source>
        <translation>Lui donner l’ancien nom</translation>
    </message>
    <message>
        <source>Delete the twin…</source>
        <translation>Supprimer le jumeau…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Rotation of {name}</source>
        <translation>Remplacement de {name}</translation>
    </message>
    <message>
        <source>{step}: done</source>
        <translation>{step}&#xa0;: fait</translation>
    </message>
    <message>
        <source>{step}: not done</source>
        <translation>{step}&#xa0;: pas encore fait</translation>
    </message>
    <message>
        <source>The old client is watched, and each test counts as a use.</source>
        <translation>L’ancien client est surveillé, et chaque test compte comme une utilisation.</translation>
    </message>
    <message>
        <source>As long as it is, it never becomes idle.</source>
        <translation>Tant qu’il l’est, il paraît toujours en service.</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>Go on after all</source>
        <translation>Continuer malgré tout</translation>
    </message>
    <message>
        <source>Keep its name</source>
        <translation>Garder son nom</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RotationLine</name>
    <message>
        <source>Rotation of {name}</source>
        <translation>Remplacement de {name}</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Continuer…</translation>
    </message>
</context>
<context>
    <name>RotationWords</name>
    <message>
        <source>Create a twin</source>
        <translation>Créer un jumeau</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Le tester</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Le remettre</translation>
    </message>
    <message>
        <source>Watch until the old one is idle</source>
        <translation>Attendre que l’ancien ne serve plus</translation>
    </message>
    <message>
        <source>Delete the old one</source>
        <translation>Supprimer l’ancien</translation>
    </message>
    <message>
        <source>Next: create the twin “{twin}”.</source>
        <translation>Ensuite&#xa0;: créer le jumeau «&#xa0;{twin}&#xa0;».</translation>
    </message>
    <message>
        <source>Next: test the twin. The server has not seen its present secret used yet.</source>
        <translation>Ensuite&#xa0;: tester le jumeau. Le serveur n’a pas encore vu servir son secret actuel.</translation>
    </message>
    <message>
        <source>Next: give the twin&apos;s Client ID and secret to whoever runs the integration.</source>
        <translation>Ensuite&#xa0;: remettre le Client ID et le secret du jumeau à qui exploite l’intégration.</translation>
    </message>
    <message>
        <source>Next: delete the old one. {use} It has been idle for long enough.</source>
        <translation>Ensuite&#xa0;: supprimer l’ancien. {use} Il est inutilisé depuis assez longtemps.</translation>
    </message>
    <message>
        <source>The old one is deleted. The twin can have its name now.</source>
        <translation>L’ancien est supprimé. Le jumeau peut maintenant prendre son nom.</translation>
    </message>
    <message>
        <source>Given up. The old one is untouched; the twin is not deleted yet.</source>
        <translation>Abandonné. L’ancien est intact&#xa0;; le jumeau n’est pas encore supprimé.</translation>
    </message>
    <message>
        <source>The old one is deleted. Nothing is left to do.</source>
        <translation>L’ancien est supprimé. Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>How it stands is not known, as not all clients could be read.</source>
        <translation>L’état n’est pas connu, car tous les clients n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The old one was deleted elsewhere, and there is no twin.</source>
        <translation>L’ancien a été supprimé ailleurs, et il n’y a pas de jumeau.</translation>
    </message>
    <message>
        <source>The old one got new credentials meanwhile.</source>
        <translation>L’ancien a reçu entre-temps de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>The twin was deleted elsewhere. The old one is untouched.</source>
        <translation>Le jumeau a été supprimé ailleurs. L’ancien est intact.</translation>
    </message>
    <message>
        <source>The twin got new credentials: what was handed over works no more.</source>
        <translation>Le jumeau a reçu de nouveaux identifiants&#xa0;: ce qui a été remis ne fonctionne plus.</translation>
    </message>
    <message>
        <source>Somebody else has taken the name “{twin}”. Give up and start anew.</source>
        <translation>Quelqu’un d’autre a pris le nom «&#xa0;{twin}&#xa0;». Abandonnez et recommencez.</translation>
    </message>
    <message>
        <source>{use} It can be deleted from {day}, if it is not used again.</source>
        <translation>{use} Il pourra être supprimé à partir du {day}, s’il ne sert plus d’ici là.</translation>
    </message>
    <message>
        <source>Last used: {when}.</source>
        <translation>Dernière utilisation&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Last used: {when} from {address}.</source>
        <translation>Dernière utilisation&#xa0;: {when} depuis {address}.</translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>Jamais utilisé.</translation>
    </message>
</context>
<context>
    <name>RunButton</name>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SamplePeople</name>
    <message>
        <source>This is the sample account on this computer. Look at it as one of its people:</source>
        <translation>Voici le compte d’exemple de cet ordinateur. Découvrez-le en tant que l’une de ses personnes&#xa0;:</translation>
    </message>
    <message>
        <source>Continue as {name} ({role})</source>
        <translation>Continuer en tant que {name} ({role})</translation>
    </message>
</context>
<context>
    <name>SaveFileDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>File type:</source>
        <translation>Type de fichier&#xa0;:</translation>
    </message>
</context>
<context>
    <name>SavedCredentialsTab</name>
    <message>
        <source>Saved credentials</source>
        <translation>Identifiants enregistrés</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Rien d’enregistré pour l’instant</translation>
    </message>
    <message>
        <source>A secret that you save with Save to system keyring when it is issued is listed here, so that you can test it again or copy it later.</source>
        <translation>Un secret que vous enregistrez dans le trousseau système à son émission figure ici&#xa0;: vous pourrez le tester à nouveau ou le copier plus tard.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation>Valeur absente</translation>
    </message>
    <message>
        <source>Value changed</source>
        <translation>Valeur modifiée</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Copier le secret</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The secret of {name} ({kind}, connection {connection}) is forgotten on this computer. The client itself goes on working.</source>
        <translation>Le secret de {name} ({kind}, connexion {connection}) est effacé de cet ordinateur. Le client lui-même continue de fonctionner.</translation>
    </message>
    <message>
        <source>Remove {name} from the keyring?</source>
        <translation>Retirer «&#xa0;{name}&#xa0;» du trousseau&#x202f;?</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>{name}: new credentials</source>
        <translation>{name}&#xa0;: nouveaux identifiants</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Not kept yet: copy, save or export it first</source>
        <translation>Pas encore conservé&#xa0;: copiez-le, enregistrez-le ou exportez-le d’abord</translation>
    </message>
    <message>
        <source>Not kept yet: in memory only, copy it first</source>
        <translation>Pas encore conservé&#xa0;: en mémoire seulement, copiez-le</translation>
    </message>
    <message>
        <source>Copied: paste it where it belongs now</source>
        <translation>Copié&#xa0;: collez-le maintenant à sa place</translation>
    </message>
    <message>
        <source>Written to a file: hand it over</source>
        <translation>Écrit dans un fichier&#xa0;: remettez-le</translation>
    </message>
    <message>
        <source>Kept in the system keyring</source>
        <translation>Conservé dans le trousseau système</translation>
    </message>
    <message>
        <source>Close without keeping the secret?</source>
        <translation>Fermer sans conserver le secret&#x202f;?</translation>
    </message>
    <message>
        <source>It was neither copied, saved nor exported. After closing nobody can show it again; you would have to get new credentials.</source>
        <translation>Il n’a été ni copié, ni enregistré, ni exporté. Après la fermeture, personne ne pourra plus l’afficher&#xa0;; il faudrait obtenir de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>Close without keeping</source>
        <translation>Fermer sans conserver</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide {name}</source>
        <translation>Masquer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Reveal {name}</source>
        <translation>Afficher&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message>
        <source>Client Secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Copy Client Secret</source>
        <translation>Copier le secret client</translation>
    </message>
    <message>
        <source>Copy Secret</source>
        <translation>Copier le secret</translation>
    </message>
    <message>
        <source>This secret is shown once.</source>
        <translation>Ce secret ne s’affiche qu’une fois.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Copy Client ID</source>
        <translation>Copier l’identifiant client</translation>
    </message>
    <message>
        <source>Save to system keyring</source>
        <translation>Enregistrer au trousseau</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Code to paste…</source>
        <translation>Code à coller…</translation>
    </message>
    <message>
        <source>Keep it now; after Done nobody can show it again. The old secret has stopped working.</source>
        <translation>Conservez-le maintenant&#x202f;; après «&#xa0;Terminé&#xa0;», personne ne pourra plus l’afficher. L’ancien secret a cessé de fonctionner.</translation>
    </message>
    <message>
        <source>Keep it now; after Done nobody can show it again.</source>
        <translation>Conservez-le maintenant&#x202f;; après «&#xa0;Terminé&#xa0;», personne ne pourra plus l’afficher.</translation>
    </message>
    <message>
        <source>Until then it is in this window alone: the keyring did not take it.</source>
        <translation>D’ici là, il n’est que dans cette fenêtre&#xa0;: le trousseau ne l’a pas pris.</translation>
    </message>
    <message>
        <source>{name}: {secret}</source>
        <translation>{name}&#xa0;: {secret}</translation>
    </message>
    <message>
        <source>Saved to system keyring</source>
        <translation>Enregistré au trousseau</translation>
    </message>
    <message>
        <source>Kept in memory only, until you quit.</source>
        <translation>Conservé en mémoire seulement, jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>There is no system keyring on this computer. Copy the secret as well.</source>
        <translation>Cet ordinateur n’a pas de trousseau système. Copiez aussi le secret.</translation>
    </message>
    <message>
        <source>Sign in to {connection}, then export it.</source>
        <translation>Connectez-vous à {connection}, puis exportez-le.</translation>
    </message>
    <message>
        <source>Not exported: you are not signed in where this secret belongs.</source>
        <translation>Non exporté&#xa0;: vous n’êtes pas connecté là où ce secret a sa place.</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Écrit dans {path}.</translation>
    </message>
</context>
<context>
    <name>SecurityTab</name>
    <message>
        <source>System keyring</source>
        <translation>Trousseau système</translation>
    </message>
    <message>
        <source>There is no system keyring on this computer.</source>
        <translation>Cet ordinateur n’a pas de trousseau système.</translation>
    </message>
    <message>
        <source>Secrets are kept in memory until you quit, and never in a file. On Linux, install and start gnome-keyring or KWallet.</source>
        <translation>Les secrets restent en mémoire jusqu’à la fermeture du programme, jamais dans un fichier. Sous Linux, installez et démarrez gnome-keyring ou KWallet.</translation>
    </message>
    <message>
        <source>{name} is locked.</source>
        <translation>{name} est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it with your login password; saved secrets wait behind it.</source>
        <translation>Déverrouillez-le avec le mot de passe de votre session&#x202f;; les secrets enregistrés s’y trouvent.</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} ne répond pas.</translation>
    </message>
    <message>
        <source>It may be waiting for you in another window.</source>
        <translation>Il vous attend peut-être dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>Secrets are kept in {name}.</source>
        <translation>Les secrets sont conservés dans {name}.</translation>
    </message>
    <message>
        <source>{choice} asks for another keyring and is not obeyed.</source>
        <translation>{choice} demande un autre trousseau et n’est pas suivi.</translation>
    </message>
    <message>
        <source>It could send secrets to a plain file, or to nowhere. Remove it if you did not set it.</source>
        <translation>Cela pourrait envoyer des secrets dans un fichier en clair, ou nulle part. Supprimez ce réglage si vous ne l’avez pas fait.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>Counts for secrets, keys and tokens. The clipboard is cleared only if it still holds that secret, and also when the window locks and when you quit.</source>
        <translation>Vaut pour les secrets, les clés et les jetons. Le presse-papiers n’est effacé que s’il contient encore ce secret, et aussi quand la fenêtre se verrouille et quand vous quittez.</translation>
    </message>
    <message>
        <source>Clear a copied secret after</source>
        <translation>Effacer un secret copié après</translation>
    </message>
    <message>
        <source>Only the keyring of your system holds secrets: client secrets that you save, and the session behind Keep me signed in. Your password is never kept.</source>
        <translation>Seul le trousseau de votre système contient des secrets&#xa0;: les secrets client que vous enregistrez et la session de l’option «&#xa0;Rester connecté&#xa0;». Votre mot de passe n’est jamais conservé.</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Authentication Server URL</source>
        <translation>URL du serveur d’authentification</translation>
    </message>
    <message>
        <source>It offers {url}. Nothing is sent there before you confirm it.</source>
        <translation>Il propose {url}. Rien n’y est envoyé avant votre confirmation.</translation>
    </message>
    <message>
        <source>The service offers another authorization server.</source>
        <translation>Le service propose un autre serveur d’autorisation.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>This address is not on the backend&apos;s own origin.</source>
        <translation>Cette adresse n’est pas celle du serveur lui-même.</translation>
    </message>
    <message>
        <source>It receives Client IDs and secrets. Nothing is sent before you confirm.</source>
        <translation>Elle reçoit les identifiants client et les secrets. Rien n’est envoyé avant votre confirmation.</translation>
    </message>
    <message>
        <source>Copy Authentication Server URL</source>
        <translation>Copier l’URL du serveur d’authentification</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Connections, security and appearance on this computer.</source>
        <translation>Connexions, sécurité et apparence sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Saved credentials</source>
        <translation>Identifiants enregistrés</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
</context>
<context>
    <name>SidebarNav</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in on this computer</source>
        <translation>Se connecter sur cet ordinateur</translation>
    </message>
    <message>
        <source>Sign in to {name}</source>
        <translation>Se connecter à {name}</translation>
    </message>
    <message>
        <source>{kind} · {host}</source>
        <translation>{kind} · {host}</translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation>Rester connecté</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Open Troubleshooting</source>
        <translation>Ouvrir le dépannage</translation>
    </message>
    <message>
        <source>Other connection</source>
        <translation>Autre connexion</translation>
    </message>
    <message>
        <source>The session is kept in the system keyring, never the password.</source>
        <translation>La session est conservée dans le trousseau système, jamais le mot de passe.</translation>
    </message>
    <message>
        <source>There is no system keyring on this computer: the session is kept in memory only, until you quit.</source>
        <translation>Cet ordinateur n’a pas de trousseau système&#xa0;: la session reste en mémoire seulement, jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Saisissez votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>SnippetsDialog</name>
    <message>
        <source>Code for {name}</source>
        <translation>Code pour {name}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Fill in the secret</source>
        <translation>Insérer le secret</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Holds the secret: paste it where nobody else looks</source>
        <translation>Contient le secret&#xa0;: collez-le là où personne d’autre ne regarde</translation>
    </message>
    <message>
        <source>Asks for the secret, or reads it from CLIENT_SECRET</source>
        <translation>Demande le secret, ou le lit dans CLIENT_SECRET</translation>
    </message>
    <message>
        <source>{name}: code with the secret</source>
        <translation>{name}&#xa0;: code avec le secret</translation>
    </message>
</context>
<context>
    <name>StartRotationDialog</name>
    <message>
        <source>Rotate {name} without downtime</source>
        <translation>Remplacer {name} sans interruption</translation>
    </message>
    <message>
        <source>Nothing stops: the old secret works until you delete it.</source>
        <translation>Rien ne s’arrête&#xa0;: l’ancien secret fonctionne jusqu’à ce que vous le supprimiez.</translation>
    </message>
    <message>
        <source>A second client takes over. You test it, hand it over, and delete the old one once it has been idle. The plan is kept on this computer.</source>
        <translation>Un second client prend le relais. Vous le testez, le remettez, puis supprimez l’ancien une fois qu’il ne sert plus. Le plan est gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The twin can have the old name once the old one is deleted.</source>
        <translation>Le jumeau pourra prendre l’ancien nom une fois l’ancien supprimé.</translation>
    </message>
    <message>
        <source>Name of the twin</source>
        <translation>Nom du jumeau</translation>
    </message>
    <message>
        <source>Rotate several…</source>
        <translation>Remplacer plusieurs…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create the twin</source>
        <translation>Créer le jumeau</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Clear now</source>
        <translation>Effacer maintenant</translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>No system keyring: memory only</source>
        <translation>Pas de trousseau système&#xa0;: mémoire seulement</translation>
    </message>
    <message>
        <source>System keyring: locked</source>
        <translation>Trousseau système&#xa0;: verrouillé</translation>
    </message>
    <message>
        <source>System keyring: no answer</source>
        <translation>Trousseau système&#xa0;: pas de réponse</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>Trousseau système</translation>
    </message>
    <message>
        <source>System keyring: unlocked</source>
        <translation>Trousseau système&#xa0;: déverrouillé</translation>
    </message>
    <message>
        <source>{label} copied · clears in {seconds} s</source>
        <translation>Copie&#xa0;: {label} · effacement dans {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Click or press a key here: only then this desktop lets it be cleared</source>
        <translation>Cliquez ici ou appuyez sur une touche&#xa0;: ce bureau ne permet d’effacer qu’alors</translation>
    </message>
    <message>
        <source>The desktop did not let the clipboard be cleared</source>
        <translation>Le bureau n’a pas permis d’effacer le presse-papiers</translation>
    </message>
    <message>
        <source>Clipboard overwritten; this desktop does not show whether it worked</source>
        <translation>Presse-papiers remplacé&#x202f;; ce bureau ne montre pas si cela a réussi</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Something went wrong.</source>
        <translation>Un problème est survenu.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the log to your support team.</source>
        <translation>Réessayez. Si le problème se répète, envoyez le journal à votre équipe d’assistance.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} est injoignable.</translation>
    </message>
    <message>
        <source>Check the network, the address and the proxy in Settings, then try again. Nothing was changed.</source>
        <translation>Vérifiez le réseau, l’adresse et le proxy dans les paramètres, puis réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The server on this computer has stopped.</source>
        <translation>Le serveur de cet ordinateur s’est arrêté.</translation>
    </message>
    <message>
        <source>Start it again; its data is kept.</source>
        <translation>Relancez-le&#x202f;; ses données sont conservées.</translation>
    </message>
    <message>
        <source>The server on this computer did not start.</source>
        <translation>Le serveur de cet ordinateur n’a pas démarré.</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} n’a pas répondu en {seconds}&#xa0;secondes.</translation>
    </message>
    <message>
        <source>The server may be busy. Try again; after a change, look at the list first: it may have arrived.</source>
        <translation>Le serveur est peut-être occupé. Réessayez&#x202f;; après une modification, regardez d’abord la liste&#xa0;: elle est peut-être arrivée.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted.</source>
        <translation>Le certificat de {host} n’est pas approuvé.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask your network team whether a proxy inspects the traffic, and have its certificate installed on this computer. ({reason})</source>
        <translation>Rien n’a été envoyé. Demandez à votre équipe réseau si un proxy inspecte le trafic et faites installer son certificat sur cet ordinateur. ({reason})</translation>
    </message>
    <message>
        <source>{host} sent an answer that this program does not understand.</source>
        <translation>{host} a envoyé une réponse que ce programme ne comprend pas.</translation>
    </message>
    <message>
        <source>A proxy, a firewall or a maintenance page may have answered instead of the server. Check the Backend URL.</source>
        <translation>Un proxy, un pare-feu ou une page de maintenance a peut-être répondu à la place du serveur. Vérifiez l’URL du serveur.</translation>
    </message>
    <message>
        <source>{host} redirects to another address.</source>
        <translation>{host} redirige vers une autre adresse.</translation>
    </message>
    <message>
        <source>Credentials are never sent after a redirect. If {location} is right, enter it as the Backend URL.</source>
        <translation>Les identifiants ne sont jamais envoyés après une redirection. Si {location} est correct, saisissez-le comme URL du serveur.</translation>
    </message>
    <message>
        <source>This server offers no administration interface.</source>
        <translation>Ce serveur n’offre pas d’interface d’administration.</translation>
    </message>
    <message>
        <source>Signing in here is not possible. You can still test saved credentials and the connection to {host} under Troubleshooting.</source>
        <translation>Impossible de se connecter ici. Vous pouvez toutefois tester les identifiants enregistrés et la connexion à {host} à la page «&#xa0;Dépannage&#xa0;».</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Votre session est terminée.</translation>
    </message>
    <message>
        <source>The other authentication method is in force for the account.</source>
        <translation>L’autre méthode d’authentification est en vigueur pour le compte.</translation>
    </message>
    <message>
        <source>On Authentication Access, select the method of this credential, if no other integration needs the present one.</source>
        <translation>Sur Méthode d’authentification, sélectionnez la méthode de cet identifiant, si aucune autre intégration n’a besoin de la méthode actuelle.</translation>
    </message>
    <message>
        <source>Else give the integration a credential of the method in force.</source>
        <translation>Sinon, donnez à l’intégration un identifiant de la méthode en vigueur.</translation>
    </message>
    <message>
        <source>This kind of credential is switched off for the account.</source>
        <translation>Ce type d’identifiant est désactivé pour le compte.</translation>
    </message>
    <message>
        <source>Ask the Support Team to switch the feature on: Integration - API Key, Integration - API Token or OAuth 2.0.</source>
        <translation>Demandez à l’équipe d’assistance d’activer la fonctionnalité&#xa0;: Integration - API Key, Integration - API Token ou OAuth 2.0.</translation>
    </message>
    <message>
        <source>The client was deleted.</source>
        <translation>Le client a été supprimé.</translation>
    </message>
    <message>
        <source>Look in Activity for who deleted it and when.</source>
        <translation>Cherchez dans Activité qui l’a supprimé et quand.</translation>
    </message>
    <message>
        <source>Create a client in its place, and hand its credentials to the integration&apos;s owner.</source>
        <translation>Créez un client à sa place et remettez ses identifiants au responsable de l’intégration.</translation>
    </message>
    <message>
        <source>The client has a new secret; this one is an older one.</source>
        <translation>Le client a un nouveau secret&#xa0;; celui-ci est plus ancien.</translation>
    </message>
    <message>
        <source>Put the new secret into the integration; if nobody has it, get new credentials.</source>
        <translation>Mettez le nouveau secret dans l’intégration&#xa0;; si personne ne l’a, obtenez de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>Look in Activity for who got them, and tell the others who use this client.</source>
        <translation>Cherchez dans Activité qui les a obtenus, et prévenez les autres utilisateurs de ce client.</translation>
    </message>
    <message>
        <source>The secret is not the one of this client.</source>
        <translation>Le secret n’est pas celui de ce client.</translation>
    </message>
    <message>
        <source>Compare it with the one that was handed over; if it is lost, get new credentials for the client.</source>
        <translation>Comparez-le avec celui qui a été remis&#xa0;; s’il est perdu, obtenez de nouveaux identifiants pour le client.</translation>
    </message>
    <message>
        <source>E-mail and password do not belong together.</source>
        <translation>L’e-mail et le mot de passe ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Check both, and whether the account is one of this environment.</source>
        <translation>Vérifiez les deux, et que le compte est bien de cet environnement.</translation>
    </message>
    <message>
        <source>Ask the account owner to have the password set anew.</source>
        <translation>Demandez au propriétaire du compte de faire réinitialiser le mot de passe.</translation>
    </message>
    <message>
        <source>The service still goes by the rights of before: it remembers them for 15 minutes for an API key.</source>
        <translation>Le service applique encore les droits d’avant&#xa0;: il les retient 15 minutes pour une clé API.</translation>
    </message>
    <message>
        <source>Wait until 15 minutes after the change of the role, then try again; nothing needs to be done.</source>
        <translation>Attendez 15 minutes après le changement de rôle, puis réessayez&#xa0;; il n’y a rien d’autre à faire.</translation>
    </message>
    <message>
        <source>For effects at once, use a client: its tokens are not remembered.</source>
        <translation>Pour un effet immédiat, utilisez un client&#xa0;: ses jetons ne sont pas retenus.</translation>
    </message>
    <message>
        <source>What the call is about does not exist any more.</source>
        <translation>Ce que vise l’appel n’existe plus.</translation>
    </message>
    <message>
        <source>Read the list again: somebody else may have deleted it. Activity tells who and when.</source>
        <translation>Actualisez la liste&#xa0;: quelqu’un d’autre l’a peut-être supprimé. Activité dit qui et quand.</translation>
    </message>
    <message>
        <source>Known, but not allowed to do this.</source>
        <translation>Connu, mais non autorisé à faire cela.</translation>
    </message>
    <message>
        <source>Have the account owner look at the role, and switch on the permission that the call needs.</source>
        <translation>Faites vérifier le rôle par le propriétaire du compte, et activer la permission nécessaire à l’appel.</translation>
    </message>
    <message>
        <source>Some calls are open to people or to one kind of credential alone.</source>
        <translation>Certains appels ne sont ouverts qu’aux personnes ou à un seul type d’identifiant.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La session est terminée.</translation>
    </message>
    <message>
        <source>Sign in again, then do it once more.</source>
        <translation>Connectez-vous à nouveau, puis recommencez.</translation>
    </message>
    <message>
        <source>Nobody has confirmed {host} as the authorization server.</source>
        <translation>Personne n’a confirmé {host} comme serveur d’autorisation.</translation>
    </message>
    <message>
        <source>Compare it with the Authentication Server URL of the account; if it is right, confirm it under Settings &gt; Connection.</source>
        <translation>Comparez-le avec l’URL du serveur d’authentification du compte&#xa0;; si elle est juste, confirmez-la dans Paramètres &gt; Connexion.</translation>
    </message>
    <message>
        <source>The sender in whose name the token is wanted is not an active one of the account.</source>
        <translation>L’expéditeur au nom duquel le jeton est demandé n’est pas un expéditeur actif du compte.</translation>
    </message>
    <message>
        <source>Check the sender&apos;s e-mail or id, and whether the sender is active in this environment.</source>
        <translation>Vérifiez l’e-mail ou l’identifiant de l’expéditeur, et qu’il est actif dans cet environnement.</translation>
    </message>
    <message>
        <source>The server knows no such credential: deleted, replaced, or of another environment.</source>
        <translation>Le serveur ne connaît pas cet identifiant&#xa0;: supprimé, remplacé ou d’un autre environnement.</translation>
    </message>
    <message>
        <source>Sign in and run the checks with this credential: they tell deleted from replaced.</source>
        <translation>Connectez-vous et lancez les vérifications avec cet identifiant&#xa0;: elles distinguent supprimé de remplacé.</translation>
    </message>
    <message>
        <source>Compare the environment: sandbox and production know different clients and keys.</source>
        <translation>Comparez l’environnement&#xa0;: bac à sable et production connaissent des clients et des clés différents.</translation>
    </message>
    <message>
        <source>Only if the secret is lost, get new credentials: the present ones stop working at once.</source>
        <translation>Seulement si le secret est perdu, obtenez de nouveaux identifiants&#xa0;: les actuels cessent aussitôt de fonctionner.</translation>
    </message>
    <message>
        <source>E-mail and password do not match.</source>
        <translation>L’adresse e-mail et le mot de passe ne correspondent pas.</translation>
    </message>
    <message>
        <source>Check both and try again, or ask the account owner.</source>
        <translation>Vérifiez les deux et réessayez, ou adressez-vous au propriétaire du compte.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>Vous n’êtes pas autorisé à faire cela.</translation>
    </message>
    <message>
        <source>Perhaps the other authentication method is in force.</source>
        <translation>L’autre méthode d’authentification est peut-être en vigueur.</translation>
    </message>
    <message>
        <source>No Client App or OAuth 2.0 client was chosen.</source>
        <translation>Aucune application cliente et aucun client OAuth 2.0 n’a été choisi.</translation>
    </message>
    <message>
        <source>The account has no client with this Client ID any more.</source>
        <translation>Le compte n’a plus de client avec cet identifiant client.</translation>
    </message>
    <message>
        <source>Create a client in its place and hand its credentials over.</source>
        <translation>Créez un client à sa place et remettez ses identifiants.</translation>
    </message>
    <message>
        <source>The client got new credentials after these were saved.</source>
        <translation>Le client a reçu de nouveaux identifiants après l’enregistrement de ceux-ci.</translation>
    </message>
    <message>
        <source>Use the new secret; the old one works no more since then.</source>
        <translation>Utilisez le nouveau secret&#x202f;; l’ancien ne fonctionne plus depuis.</translation>
    </message>
    <message>
        <source>The account has a client with this Client ID.</source>
        <translation>Le compte a un client avec cet identifiant client.</translation>
    </message>
    <message>
        <source>In force: {method}.</source>
        <translation>En vigueur&#xa0;: {method}.</translation>
    </message>
    <message>
        <source>No kind of API access is switched on for the account.</source>
        <translation>Aucun accès à l’API n’est activé pour le compte.</translation>
    </message>
    <message>
        <source>API access is switched on for the account.</source>
        <translation>L’accès à l’API est activé pour le compte.</translation>
    </message>
    <message>
        <source>Credentials of this kind ({kind}) are switched on for the account.</source>
        <translation>Les identifiants de ce type ({kind}) sont activés pour le compte.</translation>
    </message>
    <message>
        <source>The person who is signed in has the API Access permission.</source>
        <translation>La personne connectée a l’autorisation API Access.</translation>
    </message>
    <message>
        <source>The person who is signed in lacks the API Access permission.</source>
        <translation>La personne connectée n’a pas l’autorisation API Access.</translation>
    </message>
    <message>
        <source>The account owner can give your role the API Access permission.</source>
        <translation>Le propriétaire du compte peut donner à votre rôle l’autorisation «&#xa0;API Access&#xa0;».</translation>
    </message>
    <message>
        <source>The credential may call the API.</source>
        <translation>Ces identifiants peuvent appeler l’API.</translation>
    </message>
    <message>
        <source>The credential may not call the API.</source>
        <translation>Ces identifiants ne peuvent pas appeler l’API.</translation>
    </message>
    <message>
        <source>Have the account owner look at the role behind the credential.</source>
        <translation>Faites vérifier par le propriétaire du compte le rôle de la personne à qui appartiennent ces identifiants.</translation>
    </message>
    <message>
        <source>This is switched off for your account.</source>
        <translation>Cette fonctionnalité est désactivée pour votre compte.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>API key of the old short form</source>
        <translation>Clé API de l’ancienne forme courte</translation>
    </message>
    <message>
        <source>Client ID of a Client App</source>
        <translation>Identifiant client d’une application cliente</translation>
    </message>
    <message>
        <source>Secret of a Client App</source>
        <translation>Secret d’une application cliente</translation>
    </message>
    <message>
        <source>Client ID of an OAuth 2.0 client</source>
        <translation>Identifiant client d’un client OAuth 2.0</translation>
    </message>
    <message>
        <source>Client Secret of an OAuth 2.0 client</source>
        <translation>Secret client d’un client OAuth 2.0</translation>
    </message>
    <message>
        <source>API token of a Client App</source>
        <translation>Jeton API d’une application cliente</translation>
    </message>
    <message>
        <source>OAuth access token</source>
        <translation>Jeton d’accès OAuth</translation>
    </message>
    <message>
        <source>Secret of another form</source>
        <translation>Secret d’une autre forme</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} heures</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>hier à {time}</translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>le {date} à {time}</translation>
    </message>
    <message>
        <source>Client App</source>
        <translation>Application cliente</translation>
    </message>
    <message>
        <source>OAuth 2.0 client</source>
        <translation>Client OAuth 2.0</translation>
    </message>
    <message>
        <source>API key and/or Client App credentials</source>
        <translation>Clé API et/ou identifiants d’application cliente</translation>
    </message>
    <message>
        <source>OAuth 2.0 Client Credentials</source>
        <translation>OAuth 2.0 Client Credentials</translation>
    </message>
    <message>
        <source>Nobody is signed in here, and no answer to a credential tells it.</source>
        <translation>Personne n’est connecté ici, et aucune réponse à des identifiants ne le dit.</translation>
    </message>
    <message>
        <source>The account has another authentication method in force: {method}.</source>
        <translation>Le compte a une autre méthode d’authentification en vigueur&#xa0;: {method}.</translation>
    </message>
    <message>
        <source>Use a credential of the method that is in force. Put “{needed}” in force only if no integration needs the present method: it would be refused from then on.</source>
        <translation>Utilisez des identifiants de la méthode en vigueur. Ne mettez «&#xa0;{needed}&#xa0;» en vigueur que si aucune intégration n’a besoin de la méthode actuelle&#xa0;: elle serait refusée dès lors.</translation>
    </message>
    <message>
        <source>The API refuses a token that was given a moment ago ({code}).</source>
        <translation>L’API refuse un jeton remis à l’instant ({code}).</translation>
    </message>
    <message>
        <source>Check that the authorization server belongs to this very environment, and the clocks; some services say the same while the other authentication method is in force.</source>
        <translation>Vérifiez que le serveur d’autorisation appartient bien à cet environnement, ainsi que les horloges&#x202f;; certains services répondent de même quand l’autre méthode d’authentification est en vigueur.</translation>
    </message>
    <message>
        <source>Credentials of this kind ({kind}) are switched off for the account.</source>
        <translation>Les identifiants de ce type ({kind}) sont désactivés pour le compte.</translation>
    </message>
    <message>
        <source>Ask the Support Team to switch it on.</source>
        <translation>Demandez à l’équipe d’assistance de l’activer.</translation>
    </message>
    <message>
        <source>This no longer exists on the server.</source>
        <translation>Cet élément n’existe plus sur le serveur.</translation>
    </message>
    <message>
        <source>Somebody else may have deleted it. The list has been read again.</source>
        <translation>Quelqu’un d’autre l’a peut-être supprimé. La liste a été actualisée.</translation>
    </message>
    <message>
        <source>The server refused this, as it contradicts what is there.</source>
        <translation>Le serveur a refusé, car cela contredit ce qui existe déjà.</translation>
    </message>
    <message>
        <source>Read the list again and compare.</source>
        <translation>Actualisez la liste et comparez.</translation>
    </message>
    <message>
        <source>There is already one with this name.</source>
        <translation>Ce nom est déjà pris.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime.</source>
        <translation>Quelqu’un d’autre a modifié cela entre-temps.</translation>
    </message>
    <message>
        <source>Nothing was changed. The present state is shown now; decide again.</source>
        <translation>Rien n’a été modifié. L’état actuel est maintenant affiché&#x202f;; décidez à nouveau.</translation>
    </message>
    <message>
        <source>The server did not accept this.</source>
        <translation>Le serveur n’a pas accepté cette demande.</translation>
    </message>
    <message>
        <source>Correct it and try again. Nothing was changed.</source>
        <translation>Corrigez et réessayez. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation>Le serveur demande de patienter.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in {seconds} seconds.</source>
        <translation>Trop de tentatives. Réessayez dans {seconds}&#xa0;secondes.</translation>
    </message>
    <message>
        <source>{host} has an internal problem (status {status}).</source>
        <translation>{host} a un problème interne (statut {status}).</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays, give the request id to the Support Team.</source>
        <translation>Réessayez dans quelques minutes. Si le problème persiste, donnez l’ID de requête à l’équipe d’assistance.</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>Impossible d’écrire {path}.</translation>
    </message>
    <message>
        <source>{reason}. Choose another folder, or free some space.</source>
        <translation>{reason}. Choisissez un autre dossier ou libérez de l’espace.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before the answer was complete.</source>
        <translation>La connexion à {host} s’est interrompue avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>A login page answers in place of the service.</source>
        <translation>Une page de connexion répond à la place du service.</translation>
    </message>
    <message>
        <source>Open any page in a web browser and log in to the network (hotel, guest Wi-Fi, VPN), then try again.</source>
        <translation>Ouvrez une page dans un navigateur et connectez-vous au réseau (hôtel, Wi-Fi invité, VPN), puis réessayez.</translation>
    </message>
    <message>
        <source>If no page comes up there, compare the host with what you were given: it may be a website.</source>
        <translation>Si aucune page n’y apparaît, comparez l’hôte avec ce qui vous a été donné&#xa0;: c’est peut-être un site web.</translation>
    </message>
    <message>
        <source>A firewall refuses the call; it did not reach the service.</source>
        <translation>Un pare-feu refuse l’appel&#xa0;; il n’a pas atteint le service.</translation>
    </message>
    <message>
        <source>Give the host, the time and the id on the page to the team that runs the firewall.</source>
        <translation>Donnez l’hôte, l’heure et l’identifiant affiché sur la page à l’équipe qui gère le pare-feu.</translation>
    </message>
    <message>
        <source>Look whether the call comes from another country, a new address or with an unusual User-Agent.</source>
        <translation>Regardez si l’appel vient d’un autre pays, d’une nouvelle adresse ou avec un User-Agent inhabituel.</translation>
    </message>
    <message>
        <source>The address redirects to another one.</source>
        <translation>L’adresse redirige vers une autre.</translation>
    </message>
    <message>
        <source>If {location} is right, enter it as the Backend URL; credentials are never sent after a redirect.</source>
        <translation>Si {location} est juste, saisissez-la comme URL du serveur&#xa0;; les identifiants ne sont jamais envoyés après une redirection.</translation>
    </message>
    <message>
        <source>What answers at {host} is no web server.</source>
        <translation>Ce qui répond sur {host} n’est pas un serveur web.</translation>
    </message>
    <message>
        <source>Check the port: another kind of server listens there.</source>
        <translation>Vérifiez le port&#xa0;: un autre type de serveur y écoute.</translation>
    </message>
    <message>
        <source>The host is right, the path is not: the server knows no such resource.</source>
        <translation>L’hôte est juste, le chemin ne l’est pas&#xa0;: le serveur ne connaît pas cette ressource.</translation>
    </message>
    <message>
        <source>Compare the path with the reference of the API, including upper and lower case.</source>
        <translation>Comparez le chemin avec la référence de l’API, majuscules et minuscules comprises.</translation>
    </message>
    <message>
        <source>Look whether a path stands after the host in the Backend URL that does not belong there.</source>
        <translation>Regardez si l’URL du serveur contient après l’hôte un chemin qui n’a rien à y faire.</translation>
    </message>
    <message>
        <source>The path is right, the verb is not (GET, POST, PUT, DELETE).</source>
        <translation>Le chemin est juste, le verbe ne l’est pas (GET, POST, PUT, DELETE).</translation>
    </message>
    <message>
        <source>Compare the verb with the reference; a redirect may have turned POST into GET.</source>
        <translation>Comparez le verbe avec la référence&#xa0;; une redirection a pu changer POST en GET.</translation>
    </message>
    <message>
        <source>The request is larger than the server reads.</source>
        <translation>La requête est plus grande que ce que lit le serveur.</translation>
    </message>
    <message>
        <source>Send less: shorter addresses, fewer cookies and headers, documents one by one.</source>
        <translation>Envoyez moins&#xa0;: des adresses plus courtes, moins de cookies et d’en-têtes, les documents un à un.</translation>
    </message>
    <message>
        <source>The server has a fault of its own.</source>
        <translation>Le serveur a un défaut qui lui est propre.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>If it stays, give the id of the request and the time to the Support Team: its log says why.</source>
        <translation>Si cela persiste, donnez l’identifiant de la requête et l’heure à l’équipe d’assistance&#xa0;: son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>The server took the connection, and did not answer in time.</source>
        <translation>Le serveur a accepté la connexion et n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Try again; look at the service&apos;s status page.</source>
        <translation>Réessayez&#xa0;; consultez la page d’état du service.</translation>
    </message>
    <message>
        <source>If it is always so, ask your network team whether something holds back what is sent.</source>
        <translation>Si c’est toujours ainsi, demandez à votre équipe réseau si quelque chose retient ce qui est envoyé.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>La connexion s’est rompue avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>Try again; after a change, look at the list first: it may have arrived.</source>
        <translation>Réessayez&#x202f;; après une modification, regardez d’abord la liste&#xa0;: elle est peut-être arrivée.</translation>
    </message>
    <message>
        <source>If it is always so: an address with http:// leads to a port that speaks TLS, or a firewall or another kind of server hangs up.</source>
        <translation>Si c’est toujours ainsi&#xa0;: une adresse en http:// mène à un port qui parle TLS, ou un pare-feu ou un autre type de serveur raccroche.</translation>
    </message>
    <message>
        <source>Something answers that is not the service.</source>
        <translation>Ce qui répond n’est pas le service.</translation>
    </message>
    <message>
        <source>Check the Backend URL: another program may have this address or port.</source>
        <translation>Vérifiez l’URL du serveur&#xa0;: un autre programme a peut-être cette adresse ou ce port.</translation>
    </message>
    <message>
        <source>Open the address in a web browser: it shows whose it is.</source>
        <translation>Ouvrez l’adresse dans un navigateur&#xa0;: il montre de qui elle est.</translation>
    </message>
    <message>
        <source>The server offers no administration interface.</source>
        <translation>Le serveur n’offre pas d’interface d’administration.</translation>
    </message>
    <message>
        <source>Check host and path, if it should; else only credentials can be tested there.</source>
        <translation>S’il le devrait, vérifiez l’hôte et le chemin&#xa0;; sinon, seuls les identifiants peuvent y être testés.</translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation>Aucune connexion sécurisée à {host} n’a pu être établie.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check that the address begins with the right scheme and that the server speaks TLS 1.2 or newer. ({reason})</source>
        <translation>Rien n’a été envoyé. Vérifiez que l’adresse commence par le bon protocole et que le serveur parle TLS 1.2 ou plus récent. ({reason})</translation>
    </message>
    <message>
        <source>{host} is not a confirmed authorization server.</source>
        <translation>{host} n’est pas un serveur d’autorisation confirmé.</translation>
    </message>
    <message>
        <source>Nothing was sent. Look at the Authorization Server URL of this connection in Settings and confirm it.</source>
        <translation>Rien n’a été envoyé. Vérifiez l’URL du serveur d’autorisation de cette connexion dans les paramètres, puis confirmez-la.</translation>
    </message>
    <message>
        <source>{host} does not publish what this needs.</source>
        <translation>{host} ne publie pas ce qu’il faut pour cela.</translation>
    </message>
    <message>
        <source>It has no metadata of an authorization server, or no such endpoint in it. The token itself is as good as before.</source>
        <translation>Ce serveur d’autorisation ne publie pas de métadonnées, ou elles n’indiquent pas d’adresse pour cela. Le jeton lui-même reste valable.</translation>
    </message>
    <message>
        <source>The metadata of {host} is that of another server.</source>
        <translation>Les métadonnées de {host} sont celles d’un autre serveur.</translation>
    </message>
    <message>
        <source>Nothing was sent. It names the issuer {issuer}, or another token endpoint: compare it with the Authorization Server URL of this connection.</source>
        <translation>Rien n’a été envoyé. Elles nomment l’émetteur {issuer}, ou un autre point d’accès aux jetons&#xa0;: comparez avec l’URL du serveur d’autorisation de cette connexion.</translation>
    </message>
    <message>
        <source>{host} refused the request ({code}).</source>
        <translation>{host} a refusé la demande ({code}).</translation>
    </message>
    <message>
        <source>Test the credential: its secret may have been replaced since the token was issued.</source>
        <translation>Testez les identifiants&#xa0;: le secret a pu être remplacé depuis l’émission du jeton.</translation>
    </message>
    <message>
        <source>The system keyring did not do what was asked.</source>
        <translation>Le trousseau système n’a pas fait ce qui était demandé.</translation>
    </message>
    <message>
        <source>Keep the secret in another way, then look at the keyring.</source>
        <translation>Conservez le secret d’une autre manière, puis vérifiez le trousseau.</translation>
    </message>
    <message>
        <source>There is no system keyring on this computer.</source>
        <translation>Cet ordinateur n’a pas de trousseau système.</translation>
    </message>
    <message>
        <source>Secrets are kept in memory until you quit, and never in a file. On Linux, install and start gnome-keyring or KWallet.</source>
        <translation>Les secrets restent en mémoire jusqu’à la fermeture du programme, jamais dans un fichier. Sous Linux, installez et démarrez gnome-keyring ou KWallet.</translation>
    </message>
    <message>
        <source>The server on this computer is not running.</source>
        <translation>Le serveur sur cet ordinateur n’est pas en marche.</translation>
    </message>
    <message>
        <source>Start it again from the window; its data is kept.</source>
        <translation>Redémarrez-le depuis la fenêtre&#xa0;; ses données sont conservées.</translation>
    </message>
    <message>
        <source>If it does not start, the message says why: most often something else has its port.</source>
        <translation>S’il ne démarre pas, le message dit pourquoi&#xa0;: le plus souvent, son port est pris.</translation>
    </message>
    <message>
        <source>The system keyring is locked.</source>
        <translation>Le trousseau système est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it with your login password, then try again.</source>
        <translation>Déverrouillez-le avec le mot de passe de votre session, puis réessayez.</translation>
    </message>
    <message>
        <source>If it asks each time, its password differs from the login&apos;s: set it to the same.</source>
        <translation>S’il le demande chaque fois, son mot de passe diffère de celui de la session&#xa0;: rendez-les identiques.</translation>
    </message>
    <message>
        <source>The system keyring does not answer.</source>
        <translation>Le trousseau système ne répond pas.</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password, also behind this one.</source>
        <translation>Cherchez une fenêtre qui demande son mot de passe, y compris derrière celle-ci.</translation>
    </message>
    <message>
        <source>If there is none, sign out of the desktop and in again.</source>
        <translation>S’il n’y en a pas, fermez puis rouvrez la session du bureau.</translation>
    </message>
    <message>
        <source>The system keyring denies this program the access.</source>
        <translation>Le trousseau système refuse l’accès à ce programme.</translation>
    </message>
    <message>
        <source>Allow this program in the keyring&apos;s own settings, then try again.</source>
        <translation>Autorisez ce programme dans les réglages du trousseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The keyring does not hold the secret of this credential any more.</source>
        <translation>Le trousseau ne contient plus le secret de cet identifiant.</translation>
    </message>
    <message>
        <source>Save it again if you have it elsewhere; else get new credentials for the client.</source>
        <translation>Enregistrez-le de nouveau si vous l’avez ailleurs&#xa0;; sinon, obtenez de nouveaux identifiants pour le client.</translation>
    </message>
    <message>
        <source>The system keyring does not give back what it was given.</source>
        <translation>Le trousseau système ne rend pas ce qui lui a été confié.</translation>
    </message>
    <message>
        <source>Do not save secrets until it does; start it again, and look into its own log.</source>
        <translation>N’enregistrez pas de secret d’ici là&#xa0;; redémarrez-le et consultez son journal.</translation>
    </message>
    <message>
        <source>There is no system keyring: secrets are forgotten when the program ends.</source>
        <translation>Il n’y a pas de trousseau système&#xa0;: les secrets sont oubliés à la fin du programme.</translation>
    </message>
    <message>
        <source>On Linux, install and start gnome-keyring or KWallet, and sign in to the desktop again.</source>
        <translation>Sous Linux, installez et démarrez gnome-keyring ou KWallet, puis rouvrez la session du bureau.</translation>
    </message>
    <message>
        <source>The disk is full, or nearly.</source>
        <translation>Le disque est plein, ou presque.</translation>
    </message>
    <message>
        <source>Make room on the disk that holds the home directory, then try again.</source>
        <translation>Libérez de la place sur le disque du dossier personnel, puis réessayez.</translation>
    </message>
    <message>
        <source>A folder of this program may not be written to.</source>
        <translation>Un dossier de ce programme n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>Correct its owner and its rights; it must belong to you.</source>
        <translation>Corrigez son propriétaire et ses droits&#xa0;; il doit vous appartenir.</translation>
    </message>
    <message>
        <source>The settings file holds something that cannot be used.</source>
        <translation>Le fichier de paramètres contient un élément inutilisable.</translation>
    </message>
    <message>
        <source>Open Settings once and look at what has its default now; saving writes the file anew.</source>
        <translation>Ouvrez une fois Paramètres et regardez ce qui a repris sa valeur par défaut&#xa0;; enregistrer réécrit le fichier.</translation>
    </message>
    <message>
        <source>Under a remote desktop, switch on the sharing of the clipboard; under Wayland, install wl-clipboard.</source>
        <translation>Avec un bureau à distance, activez le partage du presse-papiers&#xa0;; sous Wayland, installez wl-clipboard.</translation>
    </message>
    <message>
        <source>Something keeps what is copied, also after it was cleared.</source>
        <translation>Quelque chose conserve ce qui est copié, même après effacement.</translation>
    </message>
    <message>
        <source>Switch off the history of the clipboard manager, or have it leave out confidential texts.</source>
        <translation>Désactivez l’historique du gestionnaire de presse-papiers, ou faites-lui ignorer les textes confidentiels.</translation>
    </message>
    <message>
        <source>The system keyring refused access.</source>
        <translation>Le trousseau système a refusé l’accès.</translation>
    </message>
    <message>
        <source>Allow this program in the keyring&apos;s own settings ({backend}), then try again.</source>
        <translation>Autorisez ce programme dans les réglages du trousseau ({backend}), puis réessayez.</translation>
    </message>
    <message>
        <source>The system keyring did not answer within {seconds} seconds.</source>
        <translation>Le trousseau système n’a pas répondu en {seconds}&#xa0;secondes.</translation>
    </message>
    <message>
        <source>It may be waiting for you in another window. Unlock it there, then try again.</source>
        <translation>Il vous attend peut-être dans une autre fenêtre. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The value is too long for the system keyring.</source>
        <translation>La valeur est trop longue pour le trousseau système.</translation>
    </message>
    <message>
        <source>It takes {limit} characters. Keep this secret in another way.</source>
        <translation>Il accepte {limit}&#xa0;caractères. Conservez ce secret d’une autre manière.</translation>
    </message>
    <message>
        <source>The list of new secrets was damaged and is set aside.</source>
        <translation>La liste des nouveaux secrets était endommagée et a été mise de côté.</translation>
    </message>
    <message>
        <source>A new secret that waited is in the system keyring still, under the name of its client. The damaged list is {path}.</source>
        <translation>Un nouveau secret en attente est toujours dans le trousseau système, sous le nom de son client. La liste endommagée est {path}.</translation>
    </message>
    <message>
        <source>The system keyring no longer holds this secret.</source>
        <translation>Le trousseau système ne contient plus ce secret.</translation>
    </message>
    <message>
        <source>It was removed outside this program, or another keyring is in use. Get new credentials, or remove the entry.</source>
        <translation>Il a été supprimé hors de ce programme, ou un autre trousseau est utilisé. Obtenez de nouveaux identifiants, ou supprimez l’entrée.</translation>
    </message>
    <message>
        <source>The system keyring holds another value than was saved.</source>
        <translation>Le trousseau système contient une autre valeur que celle enregistrée.</translation>
    </message>
    <message>
        <source>It was changed outside this program and is not used. Get new credentials, or remove the entry.</source>
        <translation>Elle a été modifiée hors de ce programme et n’est pas utilisée. Obtenez de nouveaux identifiants, ou supprimez l’entrée.</translation>
    </message>
    <message>
        <source>The system keyring did not keep the secret.</source>
        <translation>Le trousseau système n’a pas conservé le secret.</translation>
    </message>
    <message>
        <source>Reading it back gave something else. Keep it in another way now.</source>
        <translation>La relecture a donné autre chose. Conservez-le tout de suite d’une autre manière.</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Effacer le presse-papiers après</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>Lock with the computer&apos;s session</source>
        <translation>Verrouiller avec la session de l’ordinateur</translation>
    </message>
    <message>
        <source>Lock before the computer sleeps</source>
        <translation>Verrouiller avant la mise en veille de l’ordinateur</translation>
    </message>
    <message>
        <source>Keep revealed secrets out of screen captures</source>
        <translation>Exclure des captures d’écran les secrets affichés</translation>
    </message>
    <message>
        <source>Remind on the desktop</source>
        <translation>Rappeler sur le bureau</translation>
    </message>
    <message>
        <source>Test watched credentials every</source>
        <translation>Tester les identifiants surveillés toutes les</translation>
    </message>
    <message>
        <source>Tell on the desktop when a watched credential changes</source>
        <translation>Signaler sur le bureau le changement d’un identifiant surveillé</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The program&apos;s log</source>
        <translation>Journal du programme</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>Results of the checks</source>
        <translation>Résultats des vérifications</translation>
    </message>
    <message>
        <source>Calls of the program</source>
        <translation>Appels du programme</translation>
    </message>
    <message>
        <source>Facts of the account</source>
        <translation>Données du compte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>L’enregistrement</translation>
    </message>
    <message>
        <source>Log of the recording</source>
        <translation>Journal de l’enregistrement</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name of the host</source>
        <translation>Nom de l’hôte</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Way through the proxy</source>
        <translation>Passage par le proxy</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Service and clock</source>
        <translation>Service et horloge</translation>
    </message>
    <message>
        <source>Name of the authorization server</source>
        <translation>Nom du serveur d’autorisation</translation>
    </message>
    <message>
        <source>Connection to the authorization server</source>
        <translation>Connexion au serveur d’autorisation</translation>
    </message>
    <message>
        <source>Certificate of the authorization server</source>
        <translation>Certificat du serveur d’autorisation</translation>
    </message>
    <message>
        <source>Metadata of the authorization server</source>
        <translation>Métadonnées du serveur d’autorisation</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Token request</source>
        <translation>Demande de jeton</translation>
    </message>
    <message>
        <source>Call with the credential</source>
        <translation>Appel avec les identifiants</translation>
    </message>
    <message>
        <source>Registered client</source>
        <translation>Client enregistré</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Méthode d’authentification</translation>
    </message>
    <message>
        <source>Account features</source>
        <translation>Fonctionnalités du compte</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>Disk and log folder</source>
        <translation>Disque et dossier du journal</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>The name is too long: at most {limit} characters.</source>
        <translation>Le nom est trop long&#xa0;: {limit}&#xa0;caractères au maximum.</translation>
    </message>
    <message>
        <source>The name contains characters that cannot be shown, such as a line break.</source>
        <translation>Le nom contient des caractères non affichables, comme un saut de ligne.</translation>
    </message>
    <message>
        <source>The name contains invisible characters, which could make it look like another.</source>
        <translation>Le nom contient des caractères invisibles, qui pourraient le faire passer pour un autre.</translation>
    </message>
    <message>
        <source>Enter the address.</source>
        <translation>Saisissez l’adresse.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Ce n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>The address must begin with https:// (or be just the host).</source>
        <translation>L’adresse doit commencer par https:// (ou se limiter à l’hôte).</translation>
    </message>
    <message>
        <source>The address must not contain a user name or a password.</source>
        <translation>L’adresse ne doit contenir ni nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>Use https://: without it, anybody on the way could read the secrets. http:// is accepted for this computer only.</source>
        <translation>Utilisez https://&#xa0;: sans cela, n’importe qui sur le trajet pourrait lire les secrets. http:// n’est accepté que pour cet ordinateur.</translation>
    </message>
    <message>
        <source>The address must not contain a question mark or a #.</source>
        <translation>L’adresse ne doit contenir ni point d’interrogation ni #.</translation>
    </message>
    <message>
        <source>The port must be from 1 to 65535.</source>
        <translation>Le port doit être compris entre 1 et 65535.</translation>
    </message>
    <message>
        <source>Enter the whole address, for example https://host/oauth2/token.</source>
        <translation>Saisissez l’adresse complète, par exemple https://hote/oauth2/token.</translation>
    </message>
    <message>
        <source>The settings file has a value for {key} that cannot be used. This connection is not shown; it stays in the file.</source>
        <translation>Le fichier de paramètres contient pour {key} une valeur inutilisable. Cette connexion n’est pas affichée&#x202f;; elle reste dans le fichier.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Les paramètres n’ont pas pu être enregistrés.</translation>
    </message>
    <message>
        <source>They apply until you quit. {path} could not be written: {reason}.</source>
        <translation>Ils s’appliquent jusqu’à la fermeture du programme. Impossible d’écrire {path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>Les paramètres n’ont pas été enregistrés.</translation>
    </message>
    <message>
        <source>They apply until you quit. A newer version of this program wrote {path}; update this one to change it.</source>
        <translation>Ils s’appliquent jusqu’à la fermeture du programme. {path} a été écrit par une version plus récente de ce programme&#x202f;; mettez celui-ci à jour pour le modifier.</translation>
    </message>
    <message>
        <source>They apply until you quit. {path} cannot be read ({reason}), so nothing is written over it.</source>
        <translation>Ils s’appliquent jusqu’à la fermeture du programme. {path} est illisible ({reason})&#x202f;; rien n’est donc écrit par-dessus.</translation>
    </message>
    <message>
        <source>The settings file was damaged; settings or connections may be missing. The damaged file is kept as {path}.</source>
        <translation>Le fichier de paramètres était endommagé&#x202f;; des paramètres ou des connexions peuvent manquer. Le fichier endommagé est conservé&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the settings file; changes are not saved.</source>
        <translation>Le fichier de paramètres vient d’une version plus récente de ce programme&#x202f;; les modifications ne sont pas enregistrées.</translation>
    </message>
    <message>
        <source>The settings file has a value for {key} that cannot be used. The default is used.</source>
        <translation>Le fichier de paramètres contient pour {key} une valeur inutilisable. La valeur par défaut est utilisée.</translation>
    </message>
    <message>
        <source>Saved. OAuth 2.0 Client Credentials are in force; the API key and Client Apps are refused from now on.</source>
        <translation>Enregistré. Les identifiants client OAuth 2.0 sont en vigueur&#x202f;; la clé API et les applications clientes sont désormais refusées.</translation>
    </message>
    <message>
        <source>Saved. The API key and Client Apps are in force; OAuth 2.0 clients are refused from now on.</source>
        <translation>Enregistré. La clé API et les applications clientes sont en vigueur&#x202f;; les clients OAuth 2.0 sont désormais refusés.</translation>
    </message>
    <message>
        <source>{count} events were written to {path}.</source>
        <translation>Export terminé&#xa0;: {path} (événements&#xa0;: {count}).</translation>
    </message>
    <message>
        <source>The newest {count} events were written to {path}. There are more: narrow the filter to export the older ones.</source>
        <translation>Les {count} événements les plus récents ont été écrits dans {path}. Il y en a d’autres&#xa0;: resserrez le filtre pour exporter les plus anciens.</translation>
    </message>
    <message>
        <source>{name} was created.</source>
        <translation>Création réussie&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Renamed to {name}.</source>
        <translation>Nouveau nom&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} has new credentials; the old secret is refused from now on.</source>
        <translation>{name} a de nouveaux identifiants&#x202f;; l’ancien secret est désormais refusé.</translation>
    </message>
    <message>
        <source>{name} was deleted; its tokens are refused from now on.</source>
        <translation>Suppression réussie&#xa0;: {name}. Ses jetons sont désormais refusés.</translation>
    </message>
    <message>
        <source>The secret of {name} is saved.</source>
        <translation>Le secret de {name} est enregistré.</translation>
    </message>
    <message>
        <source>The secret of {name} is copied.</source>
        <translation>Le secret de {name} est copié.</translation>
    </message>
    <message>
        <source>{name} was removed; the credential itself still works.</source>
        <translation>{name} ne figure plus dans la liste&#x202f;; les identifiants fonctionnent toujours.</translation>
    </message>
    <message>
        <source>The new secret of {name} is kept in memory alone, until you quit: the keyring did not take it. Unlock the keyring, then refresh this list.</source>
        <translation>Le nouveau secret de {name} n’est conservé qu’en mémoire, jusqu’à la fermeture du programme&#xa0;: le trousseau ne l’a pas accepté. Déverrouillez le trousseau, puis actualisez cette liste.</translation>
    </message>
    <message>
        <source>The new secret of {name} arrived after you had left. It was saved in the system keyring.</source>
        <translation>Le nouveau secret de {name} est arrivé après votre départ. Il a été enregistré dans le trousseau système.</translation>
    </message>
    <message>
        <source>The new secret of {name} arrived after you had left. It is kept in memory until you quit: copy it now.</source>
        <translation>Le nouveau secret de {name} est arrivé après votre départ. Il reste en mémoire jusqu’à la fermeture du programme&#xa0;: copiez-le maintenant.</translation>
    </message>
    <message>
        <source>Not HTTP</source>
        <translation>La réponse n’est pas du HTTP</translation>
    </message>
    <message>
        <source>No connection within the time limit.</source>
        <translation>Pas de connexion dans le délai imparti.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Le proxy a refusé la connexion.</translation>
    </message>
    <message>
        <source>The name of the server is unknown.</source>
        <translation>Le nom du serveur est inconnu.</translation>
    </message>
    <message>
        <source>Only HTTP and HTTPS proxies are supported.</source>
        <translation>Seuls les proxys HTTP et HTTPS sont pris en charge.</translation>
    </message>
    <message>
        <source>The address of the proxy makes no sense.</source>
        <translation>L’adresse du proxy n’a pas de sens.</translation>
    </message>
    <message>
        <source>This connection was closed.</source>
        <translation>Cette connexion a été fermée.</translation>
    </message>
    <message>
        <source>Another program uses its port. Stop that program, then start it again.</source>
        <translation>Un autre programme utilise son port. Arrêtez ce programme, puis relancez le serveur.</translation>
    </message>
    <message>
        <source>Its key file is missing, damaged or open to others. Put it right first.</source>
        <translation>Son fichier de clé est absent, endommagé ou accessible à d’autres. Corrigez-le d’abord.</translation>
    </message>
    <message>
        <source>Its data folder cannot be used.</source>
        <translation>Son dossier de données est inutilisable.</translation>
    </message>
    <message>
        <source>Its database cannot be used.</source>
        <translation>Sa base de données est inutilisable.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote its data. Use that one.</source>
        <translation>Ses données viennent d’une version plus récente de ce programme. Utilisez cette version.</translation>
    </message>
    <message>
        <source>It ended without telling a reason; its log has more.</source>
        <translation>Il s’est arrêté sans donner de motif&#x202f;; son journal en dit plus.</translation>
    </message>
    <message>
        <source>It was not ready within {seconds} seconds.</source>
        <translation>Il n’était pas prêt au bout de {seconds}&#xa0;secondes.</translation>
    </message>
    <message>
        <source>It told an address that this program does not accept.</source>
        <translation>Il a indiqué une adresse que ce programme n’accepte pas.</translation>
    </message>
    <message>
        <source>This is not a public key.</source>
        <translation>Ce n’est pas une clé publique.</translation>
    </message>
    <message>
        <source>Ask the recipient for a line that begins with age1, ssh-ed25519 or ssh-rsa. Nothing was written.</source>
        <translation>Demandez au destinataire une ligne qui commence par age1, ssh-ed25519 ou ssh-rsa. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This is a private key.</source>
        <translation>C’est une clé privée.</translation>
    </message>
    <message>
        <source>Whoever has seen it can read what was encrypted for it: the recipient should replace it. Ask for the public key, which begins with age1 or ssh-. Nothing was written.</source>
        <translation>Quiconque l’a vue peut lire ce qui a été chiffré pour elle&#xa0;: le destinataire devrait la remplacer. Demandez la clé publique, qui commence par age1 ou ssh-. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>La phrase secrète est trop courte.</translation>
    </message>
    <message>
        <source>Use at least {least} characters, such as five words. Nothing was written.</source>
        <translation>Utilisez au moins {least} caractères, par exemple cinq mots. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The file of delivery notes was damaged; what could be read is listed. The damaged file is {path}.</source>
        <translation>Le fichier des bordereaux de remise était endommagé&#xa0;; ce qui a pu être lu est affiché. Le fichier endommagé est {path}.</translation>
    </message>
    <message>
        <source>{count} delivery notes were written to {path}.</source>
        <translation>Bordereaux de remise écrits dans {path}&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>No answer within {seconds} seconds.</source>
        <translation>Aucune réponse en {seconds} secondes.</translation>
    </message>
    <message>
        <source>Try again; if it stays, ask your network team what holds it up.</source>
        <translation>Réessayez&#xa0;; si cela persiste, demandez à votre équipe réseau ce qui bloque.</translation>
    </message>
    <message>
        <source>The check itself failed ({kind}).</source>
        <translation>Le contrôle lui-même a échoué ({kind}).</translation>
    </message>
    <message>
        <source>The system reports an error ({error}).</source>
        <translation>Le système signale une erreur ({error}).</translation>
    </message>
    <message>
        <source>Skipped, because the check “{check}” did not pass.</source>
        <translation>Omis, car le contrôle «&#xa0;{check}&#xa0;» n’a pas réussi.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>An address of the connection makes no sense ({problem}).</source>
        <translation>Une adresse de la connexion n’est pas valable ({problem}).</translation>
    </message>
    <message>
        <source>Correct the connection in Settings.</source>
        <translation>Corrigez la connexion dans les paramètres.</translation>
    </message>
    <message>
        <source>Look at the settings once; what could not be used has its default.</source>
        <translation>Vérifiez les paramètres&#xa0;; ce qui n’a pas pu être utilisé a sa valeur par défaut.</translation>
    </message>
    <message>
        <source>The settings can be used as they are.</source>
        <translation>Les paramètres sont utilisables tels quels.</translation>
    </message>
    <message>
        <source>{name} does not give back what it was given.</source>
        <translation>{name} ne rend pas ce qui lui a été confié.</translation>
    </message>
    <message>
        <source>Do not save credentials until it does.</source>
        <translation>N’enregistrez pas d’identifiants d’ici là.</translation>
    </message>
    <message>
        <source>There is no system keyring: what is saved is forgotten at the end.</source>
        <translation>Il n’y a pas de trousseau système&#xa0;: ce qui est enregistré sera oublié à la fermeture.</translation>
    </message>
    <message>
        <source>Start a keyring such as GNOME Keyring.</source>
        <translation>Démarrez un trousseau tel que GNOME Keyring.</translation>
    </message>
    <message>
        <source>{name} writes, reads and deletes.</source>
        <translation>{name} écrit, lit et supprime.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}.</source>
        <translation>Impossible d’écrire dans {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Free the disk, or correct the folder.</source>
        <translation>Libérez de l’espace sur le disque ou corrigez le dossier.</translation>
    </message>
    <message>
        <source>The folders can be written to; {free} MB are free.</source>
        <translation>Les dossiers sont accessibles en écriture&#xa0;; {free} Mo sont libres.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Libérez de l’espace sur le disque.</translation>
    </message>
    <message>
        <source>The authorization server is on the service&apos;s own host.</source>
        <translation>Le serveur d’autorisation est sur l’hôte même du service.</translation>
    </message>
    <message>
        <source>No connection was chosen.</source>
        <translation>Aucune connexion n’a été choisie.</translation>
    </message>
    <message>
        <source>Name one with --connection.</source>
        <translation>Nommez-en une avec --connection.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>Aucun proxy n’est utilisé.</translation>
    </message>
    <message>
        <source>The address is plain HTTP, on this computer.</source>
        <translation>L’adresse est en HTTP simple, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Ask your network team to let this program reach the host.</source>
        <translation>Demandez à votre équipe réseau d’autoriser ce programme à joindre l’hôte.</translation>
    </message>
    <message>
        <source>Have the server&apos;s certificate renewed; nothing was sent.</source>
        <translation>Faites renouveler le certificat du serveur&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Check the host in the connection; nothing was sent.</source>
        <translation>Vérifiez l’hôte dans la connexion&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask your network team whether a proxy inspects the traffic, and have its certificate installed on this computer.</source>
        <translation>Rien n’a été envoyé. Demandez à votre équipe réseau si un proxy inspecte le trafic, et faites installer son certificat sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{host} is reached straight, without a proxy.</source>
        <translation>{host} est joint directement, sans proxy.</translation>
    </message>
    <message>
        <source>{host} is reached through the proxy {proxy}.</source>
        <translation>{host} est joint par le proxy {proxy}.</translation>
    </message>
    <message>
        <source>The system has a proxy script (PAC), which this program does not run.</source>
        <translation>Le système a un script de proxy (PAC), que ce programme n’exécute pas.</translation>
    </message>
    <message>
        <source>Where the script names a proxy, type that one in Settings.</source>
        <translation>Si le script désigne un proxy, saisissez-le dans les paramètres.</translation>
    </message>
    <message>
        <source>The name {host} is not known.</source>
        <translation>Le nom {host} est inconnu.</translation>
    </message>
    <message>
        <source>Check the spelling of the host, and whether the network is up.</source>
        <translation>Vérifiez l’orthographe de l’hôte et l’état du réseau.</translation>
    </message>
    <message>
        <source>Nothing answers at {host}, port {port}.</source>
        <translation>Rien ne répond sur {host}, port {port}.</translation>
    </message>
    <message>
        <source>Check host and port; ask your network team whether a firewall is between.</source>
        <translation>Vérifiez l’hôte et le port&#xa0;; demandez à votre équipe réseau si un pare-feu s’interpose.</translation>
    </message>
    <message>
        <source>{host} answers over IPv4, not over IPv6.</source>
        <translation>{host} répond en IPv4, pas en IPv6.</translation>
    </message>
    <message>
        <source>Each new connection may wait for IPv6 first: have it repaired or switched off.</source>
        <translation>Chaque nouvelle connexion peut d’abord attendre IPv6&#xa0;: faites-le réparer ou désactiver.</translation>
    </message>
    <message>
        <source>{host} answers over IPv6, not over IPv4.</source>
        <translation>{host} répond en IPv6, pas en IPv4.</translation>
    </message>
    <message>
        <source>Programs that use IPv4 alone do not get through: ask your network team.</source>
        <translation>Les programmes qui n’utilisent qu’IPv4 ne passent pas&#xa0;: demandez à votre équipe réseau.</translation>
    </message>
    <message>
        <source>Addresses of {host}: {count}.</source>
        <translation>Adresses de {host}&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{host}, port {port} answers.</source>
        <translation>{host}, port {port} répond.</translation>
    </message>
    <message>
        <source>The proxy breaks the connection off ({kind}).</source>
        <translation>Le proxy interrompt la connexion ({kind}).</translation>
    </message>
    <message>
        <source>The proxy lets the connection through.</source>
        <translation>Le proxy laisse passer la connexion.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and password, or refuses those that it was given.</source>
        <translation>Le proxy exige un nom d’utilisateur et un mot de passe, ou refuse ceux qu’il a reçus.</translation>
    </message>
    <message>
        <source>The proxy refuses the connection with status {status}.</source>
        <translation>Le proxy refuse la connexion avec le statut {status}.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {reason}.</source>
        <translation>Le certificat de {host} n’est pas approuvé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock: the certificate counts from later on only.</source>
        <translation>Réglez l’horloge de cet ordinateur&#xa0;: le certificat n’est valable que plus tard.</translation>
    </message>
    <message>
        <source>{host} does not speak TLS here ({reason}).</source>
        <translation>{host} ne parle pas TLS ici ({reason}).</translation>
    </message>
    <message>
        <source>Check the port: this may be one for plain HTTP, or a proxy cuts TLS off.</source>
        <translation>Vérifiez le port&#xa0;: il sert peut-être à HTTP simple, ou un proxy coupe TLS.</translation>
    </message>
    <message>
        <source>{host} offers no version of TLS that is safe: 1.2 or newer.</source>
        <translation>{host} n’offre aucune version sûre de TLS&#xa0;: 1.2 ou plus récente.</translation>
    </message>
    <message>
        <source>Nothing was sent. Have the server, or the proxy before it, updated.</source>
        <translation>Rien n’a été envoyé. Faites mettre à jour le serveur, ou le proxy qui le précède.</translation>
    </message>
    <message>
        <source>{version}; the certificate is trusted and lasts until {day}.</source>
        <translation>{version}&#xa0;; le certificat est approuvé et valable jusqu’au {day}.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server that its certificate ends soon.</source>
        <translation>Signalez à l’exploitant du serveur que son certificat expire bientôt.</translation>
    </message>
    <message>
        <source>The certificate is trusted, but it comes from no public authority: {issuer}.</source>
        <translation>Le certificat est reconnu, mais il ne vient pas d’une autorité publique&#xa0;: {issuer}.</translation>
    </message>
    <message>
        <source>Ask your network team whether a proxy inspects the traffic: programs with a trust store of their own need this authority too.</source>
        <translation>Demandez à votre équipe réseau si un proxy inspecte le trafic&#xa0;: les programmes qui ont leur propre magasin de certificats ont aussi besoin de cette autorité.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {seconds} seconds ahead of the server&apos;s.</source>
        <translation>L’horloge de cet ordinateur avance de {seconds} secondes sur celle du serveur.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {seconds} seconds behind the server&apos;s.</source>
        <translation>L’horloge de cet ordinateur retarde de {seconds} secondes sur celle du serveur.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock by a time server: tokens live for minutes only.</source>
        <translation>Réglez l’horloge de cet ordinateur sur un serveur de temps&#xa0;: les jetons ne vivent que quelques minutes.</translation>
    </message>
    <message>
        <source>A web page answers in the place of the administration interface.</source>
        <translation>Une page web répond à la place de l’interface d’administration.</translation>
    </message>
    <message>
        <source>Check host and path; a firewall, a proxy or a sign-in page of the network may stand before the server.</source>
        <translation>Vérifiez l’hôte et le chemin&#x202f;; un pare-feu, un proxy ou une page de connexion du réseau se trouve peut-être devant le serveur.</translation>
    </message>
    <message>
        <source>The port speaks TLS; the address says http:// without it.</source>
        <translation>Le port parle TLS&#xa0;; l’adresse dit http://, sans TLS.</translation>
    </message>
    <message>
        <source>Write https:// in the connection.</source>
        <translation>Écrivez https:// dans la connexion.</translation>
    </message>
    <message>
        <source>The metadata names this token endpoint.</source>
        <translation>Les métadonnées désignent bien cette URL de jeton.</translation>
    </message>
    <message>
        <source>The authorization server publishes no metadata.</source>
        <translation>Le serveur d’autorisation ne publie pas de métadonnées.</translation>
    </message>
    <message>
        <source>The metadata names another issuer or token endpoint.</source>
        <translation>Les métadonnées désignent un autre émetteur ou une autre URL de jeton.</translation>
    </message>
    <message>
        <source>Compare the authorization server URL with what the service gave you.</source>
        <translation>Comparez l’URL du serveur d’autorisation avec celle que le service vous a donnée.</translation>
    </message>
    <message>
        <source>The issuer cannot be told from the authorization server URL.</source>
        <translation>L’émetteur ne peut pas être déduit de l’URL du serveur d’autorisation.</translation>
    </message>
    <message>
        <source>A server answers, but offers no administration interface.</source>
        <translation>Un serveur répond, mais n’offre pas d’interface d’administration.</translation>
    </message>
    <message>
        <source>Check host and path; on services without one, only credentials can be tested.</source>
        <translation>Vérifiez l’hôte et le chemin&#xa0;; sur les services qui n’en ont pas, seuls les identifiants peuvent être testés.</translation>
    </message>
    <message>
        <source>The service answers.</source>
        <translation>Le service répond.</translation>
    </message>
    <message>
        <source>The policy file {path} is not followed: others than the administrator may write to it.</source>
        <translation>Le fichier de règles {path} n’est pas suivi&#xa0;: d’autres que l’administrateur peuvent y écrire.</translation>
    </message>
    <message>
        <source>The policy file {path} is not followed, as it cannot be read. Tell whoever administers this computer.</source>
        <translation>Le fichier de règles {path} n’est pas suivi, car il ne peut pas être lu. Prévenez qui administre cet ordinateur.</translation>
    </message>
    <message>
        <source>The policy file {path} has a value for {key} that cannot be used. It is not followed.</source>
        <translation>Le fichier de règles {path} donne à {key} une valeur inutilisable. Elle n’est pas suivie.</translation>
    </message>
    <message>
        <source>How it is signed</source>
        <translation>La façon dont il est signé</translation>
    </message>
    <message>
        <source>Kind of token; at+jwt is an access token</source>
        <translation>Type de jeton&#xa0;; at+jwt&#xa0;: jeton d’accès</translation>
    </message>
    <message>
        <source>The key it is signed with</source>
        <translation>La clé qui l’a signé</translation>
    </message>
    <message>
        <source>Kind of the content</source>
        <translation>Type du contenu</translation>
    </message>
    <message>
        <source>Extensions that a reader must understand</source>
        <translation>Extensions que le lecteur doit comprendre</translation>
    </message>
    <message>
        <source>Where its keys are said to be; not followed</source>
        <translation>Où ses clés se trouveraient&#xa0;; non consulté</translation>
    </message>
    <message>
        <source>A key that it brings along; not trusted</source>
        <translation>Une clé qu’il apporte&#xa0;; sans valeur</translation>
    </message>
    <message>
        <source>Where its certificate is said to be; not followed</source>
        <translation>Où son certificat se trouverait&#xa0;; non consulté</translation>
    </message>
    <message>
        <source>A certificate that it brings along; not trusted</source>
        <translation>Un certificat qu’il apporte&#xa0;; sans valeur</translation>
    </message>
    <message>
        <source>Thumbprint of a certificate</source>
        <translation>Empreinte d’un certificat</translation>
    </message>
    <message>
        <source>Who issued it</source>
        <translation>Qui l’a émis</translation>
    </message>
    <message>
        <source>Whom it stands for</source>
        <translation>Qui il représente</translation>
    </message>
    <message>
        <source>For which API it is meant</source>
        <translation>L’API à laquelle il est destiné</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>Quand il expire</translation>
    </message>
    <message>
        <source>From when on it counts</source>
        <translation>À partir de quand il est valable</translation>
    </message>
    <message>
        <source>When it was issued</source>
        <translation>Quand il a été émis</translation>
    </message>
    <message>
        <source>Its own number; the audit log names it</source>
        <translation>Son numéro propre&#xa0;; le journal d’audit le cite</translation>
    </message>
    <message>
        <source>The client it was issued to</source>
        <translation>Le client auquel il a été délivré</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>Ce qu’il permet</translation>
    </message>
    <message>
        <source>Roles of whom it stands for</source>
        <translation>Rôles de celui qu’il représente</translation>
    </message>
    <message>
        <source>Groups of whom it stands for</source>
        <translation>Groupes de celui qu’il représente</translation>
    </message>
    <message>
        <source>Rights of whom it stands for</source>
        <translation>Droits de celui qu’il représente</translation>
    </message>
    <message>
        <source>When the person signed in</source>
        <translation>Quand la personne s’est connectée</translation>
    </message>
    <message>
        <source>How strictly the person signed in</source>
        <translation>Avec quelle rigueur la personne s’est connectée</translation>
    </message>
    <message>
        <source>How the person signed in</source>
        <translation>Comment la personne s’est connectée</translation>
    </message>
    <message>
        <source>Who acts in the place of the subject</source>
        <translation>Qui agit à la place du sujet</translation>
    </message>
    <message>
        <source>The key that its bearer must prove</source>
        <translation>La clé que son porteur doit prouver</translation>
    </message>
    <message>
        <source>Which secret of the client bought it</source>
        <translation>Le secret du client qui l’a obtenu</translation>
    </message>
    <message>
        <source>The sender it acts for</source>
        <translation>L’expéditeur pour lequel il agit</translation>
    </message>
    <message>
        <source>The person whose work it does</source>
        <translation>La personne dont il fait le travail</translation>
    </message>
    <message>
        <source>Whether the server accepts it</source>
        <translation>Si le serveur l’accepte</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>Comment il est envoyé</translation>
    </message>
    <message>
        <source>The person it stands for</source>
        <translation>La personne qu’il représente</translation>
    </message>
    <message>
        <source>The proxy is of a kind that this program does not speak.</source>
        <translation>Ce programme ne parle pas ce type de proxy.</translation>
    </message>
    <message>
        <source>Under Settings &gt; Network, enter an HTTP or HTTPS proxy; SOCKS is not supported.</source>
        <translation>Dans Paramètres &gt; Réseau, saisissez un proxy HTTP ou HTTPS&#xa0;; SOCKS n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>If the system names the proxy, ask your network team for its HTTP port.</source>
        <translation>Si c’est le système qui nomme le proxy, demandez son port HTTP à votre équipe réseau.</translation>
    </message>
    <message>
        <source>The proxy is not given as an address.</source>
        <translation>Le proxy n’est pas indiqué comme une adresse.</translation>
    </message>
    <message>
        <source>Write it as http://host:port, under Settings &gt; Network or where the system has it: the variable https_proxy, or its own settings.</source>
        <translation>Écrivez-le comme http://hôte:port, dans Paramètres &gt; Réseau ou là où le système le tient&#xa0;: la variable https_proxy, ou ses propres réglages.</translation>
    </message>
    <message>
        <source>The proxy {proxy} itself is not reached.</source>
        <translation>Le proxy {proxy} lui-même n’est pas joint.</translation>
    </message>
    <message>
        <source>Compare host and port of the proxy with what your network team gives.</source>
        <translation>Comparez l’hôte et le port du proxy avec ce qu’indique votre équipe réseau.</translation>
    </message>
    <message>
        <source>Outside the company&apos;s network there may be none: choose “No proxy” under Settings &gt; Network, or connect the VPN.</source>
        <translation>Hors du réseau de l’entreprise, il n’y en a peut-être pas&#xa0;: choisissez «&#xa0;Aucun proxy&#xa0;» dans Paramètres &gt; Réseau, ou connectez le VPN.</translation>
    </message>
    <message>
        <source>There is no host named {host}.</source>
        <translation>Aucun hôte ne s’appelle {host}.</translation>
    </message>
    <message>
        <source>Compare the host letter by letter with what you were given.</source>
        <translation>Comparez l’hôte lettre par lettre avec ce qui vous a été donné.</translation>
    </message>
    <message>
        <source>Some names exist inside a company&apos;s network or VPN only: connect it, then try again.</source>
        <translation>Certains noms n’existent que dans le réseau ou le VPN d’une entreprise&#xa0;: connectez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The name {host} is led astray: a filter blocks the host.</source>
        <translation>Le nom {host} est détourné&#xa0;: un filtre bloque l’hôte.</translation>
    </message>
    <message>
        <source>Look for the host in this computer&apos;s file of hosts, and take a line with it away.</source>
        <translation>Cherchez l’hôte dans le fichier hosts de cet ordinateur, et retirez-en la ligne.</translation>
    </message>
    <message>
        <source>Ask your network team whether the name server filters it, and have it exempted.</source>
        <translation>Demandez à votre équipe réseau si le serveur de noms le filtre, et faites-le exempter.</translation>
    </message>
    <message>
        <source>The name server does not answer: the network is down.</source>
        <translation>Le serveur de noms ne répond pas&#xa0;: le réseau est coupé.</translation>
    </message>
    <message>
        <source>Look whether this computer is online and the VPN is connected.</source>
        <translation>Vérifiez que cet ordinateur est en ligne et que le VPN est connecté.</translation>
    </message>
    <message>
        <source>If other hosts are found, ask your network team about the name server.</source>
        <translation>Si d’autres hôtes sont trouvés, interrogez votre équipe réseau sur le serveur de noms.</translation>
    </message>
    <message>
        <source>Nothing listens at this port of {host}.</source>
        <translation>Rien n’écoute sur ce port de {host}.</translation>
    </message>
    <message>
        <source>Check the port; without one, https means 443.</source>
        <translation>Vérifiez le port&#xa0;; sans indication, https signifie 443.</translation>
    </message>
    <message>
        <source>If it is your own server, start it, and look at which port it listens.</source>
        <translation>Si c’est votre propre serveur, démarrez-le et regardez sur quel port il écoute.</translation>
    </message>
    <message>
        <source>This computer has no way to the network of {host}.</source>
        <translation>Cet ordinateur n’a aucune route vers le réseau de {host}.</translation>
    </message>
    <message>
        <source>A firewall drops the packets to {host}: nothing answers.</source>
        <translation>Un pare-feu rejette les paquets vers {host}&#xa0;: rien ne répond.</translation>
    </message>
    <message>
        <source>Ask your network team to open the way to this host and port, or which proxy leads there.</source>
        <translation>Demandez à votre équipe réseau d’ouvrir l’accès à cet hôte et à ce port, ou quel proxy y mène.</translation>
    </message>
    <message>
        <source>If the host allows certain addresses only, have this network&apos;s added there.</source>
        <translation>Si l’hôte n’admet que certaines adresses, faites-y ajouter celle de ce réseau.</translation>
    </message>
    <message>
        <source>IPv4 leads into nothing; IPv6 works.</source>
        <translation>IPv4 ne mène nulle part&#xa0;; IPv6 fonctionne.</translation>
    </message>
    <message>
        <source>Ask your network team why IPv4 does not lead to {host}: integrations that speak only IPv4 do not reach it.</source>
        <translation>Demandez à votre équipe réseau pourquoi IPv4 ne mène pas à {host}&#xa0;: les intégrations qui ne parlent qu’IPv4 ne l’atteignent pas.</translation>
    </message>
    <message>
        <source>The system chooses its proxy by a script (PAC), which this program does not run.</source>
        <translation>Le système choisit son proxy par un script (PAC), que ce programme n’exécute pas.</translation>
    </message>
    <message>
        <source>Ask your network team which proxy the script names for {host}, and enter it under Settings &gt; Network.</source>
        <translation>Demandez à votre équipe réseau quel proxy le script désigne pour {host}, et saisissez-le dans Paramètres &gt; Réseau.</translation>
    </message>
    <message>
        <source>{host} is exempted from the proxy, but there is no way without it.</source>
        <translation>{host} est exempté du proxy, mais n’est pas joignable sans lui.</translation>
    </message>
    <message>
        <source>Take the host off the list of exceptions (the variable no_proxy, or the system&apos;s settings), then try again.</source>
        <translation>Retirez l’hôte de la liste d’exceptions (la variable no_proxy, ou les réglages du système), puis réessayez.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password.</source>
        <translation>Le proxy exige un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>Ask your network team for a way without a password for this host, or for a local proxy that signs in; this program stores no proxy password.</source>
        <translation>Demandez à votre équipe réseau un accès sans mot de passe pour cet hôte, ou un proxy local qui s’identifie&#xa0;; ce programme n’enregistre pas de mot de passe de proxy.</translation>
    </message>
    <message>
        <source>If the system&apos;s settings hold one, correct it there: it was refused.</source>
        <translation>Si les réglages du système en contiennent un, corrigez-le là&#xa0;: il a été refusé.</translation>
    </message>
    <message>
        <source>The proxy does not reach the host.</source>
        <translation>Le proxy n’atteint pas l’hôte.</translation>
    </message>
    <message>
        <source>Check host and port: the proxy looked for them itself.</source>
        <translation>Vérifiez l’hôte et le port&#xa0;: le proxy les a cherchés lui-même.</translation>
    </message>
    <message>
        <source>If they are right, give your network team the status and the time.</source>
        <translation>S’ils sont justes, donnez à votre équipe réseau le statut et l’heure.</translation>
    </message>
    <message>
        <source>The proxy&apos;s rules do not let this host pass.</source>
        <translation>Les règles du proxy ne laissent pas passer cet hôte.</translation>
    </message>
    <message>
        <source>Ask your network team to allow CONNECT to the host and port.</source>
        <translation>Demandez à votre équipe réseau d’autoriser CONNECT vers l’hôte et le port.</translation>
    </message>
    <message>
        <source>What is set as the proxy does not speak as one.</source>
        <translation>Ce qui est réglé comme proxy ne se comporte pas comme un proxy.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s port: a SOCKS port, or one that wants HTTPS, hangs up.</source>
        <translation>Vérifiez le port du proxy&#xa0;: un port SOCKS, ou un port qui attend HTTPS, raccroche.</translation>
    </message>
    <message>
        <source>IPv6 leads into nothing; IPv4 works.</source>
        <translation>IPv6 ne mène nulle part&#xa0;; IPv4 fonctionne.</translation>
    </message>
    <message>
        <source>Have IPv6 repaired, or switched off on this computer: each new connection may wait for it first.</source>
        <translation>Faites réparer IPv6, ou désactivez-le sur cet ordinateur&#xa0;: chaque nouvelle connexion risque de l’attendre d’abord.</translation>
    </message>
    <message>
        <source>Integrations on the same network have the same wait: tell their owners.</source>
        <translation>Les intégrations du même réseau attendent autant&#xa0;: prévenez leurs responsables.</translation>
    </message>
    <message>
        <source>{host} leads to {addresses}: to this computer.</source>
        <translation>{host} mène à {addresses}&#xa0;: à cet ordinateur.</translation>
    </message>
    <message>
        <source>This address goes through the proxy {proxy}.</source>
        <translation>Cette adresse passe par le proxy {proxy}.</translation>
    </message>
    <message>
        <source>{address}: {answer}.</source>
        <translation>{address}&#xa0;: {answer}.</translation>
    </message>
    <message>
        <source>{bad} did not answer; {good} answered in {answer}.</source>
        <translation>{bad} n’a pas répondu&#xa0;; {good} a répondu en {answer}.</translation>
    </message>
    <message>
        <source>{host} is on the list of hosts without a proxy.</source>
        <translation>{host} est sur la liste des hôtes sans proxy.</translation>
    </message>
    <message>
        <source>The proxy answered CONNECT with status {status}.</source>
        <translation>Le proxy a répondu à CONNECT avec le statut {status}.</translation>
    </message>
    <message>
        <source>{count} lines were too long and were left out.</source>
        <translation>{count} lignes trop longues ont été omises.</translation>
    </message>
    <message>
        <source>Only the end is here; {count} older bytes were left out.</source>
        <translation>Seule la fin est ici&#xa0;; {count} octets plus anciens ont été omis.</translation>
    </message>
    <message>
        <source>It could not be read: {reason}.</source>
        <translation>Lecture impossible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>It was left out, as it is not an ordinary file.</source>
        <translation>Omis, car ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>The server on this computer is not running: it runs while a window uses it.</source>
        <translation>Le serveur de cet ordinateur ne fonctionne pas&#xa0;: il fonctionne tant qu’une fenêtre l’utilise.</translation>
    </message>
    <message>
        <source>Somebody else listens at the address of this computer&apos;s server.</source>
        <translation>Quelqu’un d’autre écoute à l’adresse du serveur de cet ordinateur.</translation>
    </message>
    <message>
        <source>Secrets go to the server on this computer from the window alone that started it.</source>
        <translation>Seule la fenêtre qui a démarré le serveur de cet ordinateur lui envoie des secrets.</translation>
    </message>
    <message>
        <source>There is no display, so there is no clipboard.</source>
        <translation>Il n’y a pas d’affichage, donc pas de presse-papiers.</translation>
    </message>
    <message>
        <source>What is on the clipboard just now is left alone: it could not be put back.</source>
        <translation>Le contenu actuel du presse-papiers est laissé tel quel&#xa0;: il ne pourrait pas être remis.</translation>
    </message>
    <message>
        <source>What is copied is marked as confidential, and is cleared again.</source>
        <translation>Ce qui est copié est marqué comme confidentiel, puis effacé.</translation>
    </message>
    <message>
        <source>This desktop does not let the program look at the clipboard.</source>
        <translation>Ce bureau ne laisse pas le programme regarder dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Clear copied secrets yourself, or install wl-clipboard.</source>
        <translation>Effacez vous-même les secrets copiés, ou installez wl-clipboard.</translation>
    </message>
    <message>
        <source>What is copied does not reach the clipboard.</source>
        <translation>Ce qui est copié n’arrive pas dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Under a remote desktop or in a container, let it share the clipboard; try again.</source>
        <translation>Sur un bureau à distance ou dans un conteneur, faites partager le presse-papiers, puis réessayez.</translation>
    </message>
    <message>
        <source>What is copied stays on the clipboard.</source>
        <translation>Ce qui est copié reste dans le presse-papiers.</translation>
    </message>
    <message>
        <source>A clipboard manager brings it back: exclude this program there, or end it.</source>
        <translation>Un gestionnaire de presse-papiers l’y remet&#xa0;: excluez-y ce programme, ou fermez-le.</translation>
    </message>
    <message>
        <source>No credential was chosen.</source>
        <translation>Aucun identifiant n’a été choisi.</translation>
    </message>
    <message>
        <source>The keyring does not hold the secret of {name}.</source>
        <translation>Le trousseau ne contient pas le secret de {name}.</translation>
    </message>
    <message>
        <source>Save the credential again, or get new credentials for the client.</source>
        <translation>Enregistrez-le de nouveau, ou obtenez de nouveaux identifiants pour le client.</translation>
    </message>
    <message>
        <source>The secret of {name} is at hand ({kind}).</source>
        <translation>Le secret de {name} est disponible ({kind}).</translation>
    </message>
    <message>
        <source>What is saved of {name} does not have the form of its kind ({kind}).</source>
        <translation>Ce qui est enregistré pour {name} n’a pas la forme de son type ({kind}).</translation>
    </message>
    <message>
        <source>Compare Client ID and secret with what the service gave out: not swapped, whole, without blanks and line ends.</source>
        <translation>Comparez l’identifiant client et le secret à ce que le service a remis&#xa0;: non inversés, entiers, sans espaces ni fins de ligne.</translation>
    </message>
    <message>
        <source>This API key has the short format, which the service gives up.</source>
        <translation>Cette clé API a le format court, que le service abandonne.</translation>
    </message>
    <message>
        <source>Have the account&apos;s owner copy the present key of 76 characters, and give every integration that one.</source>
        <translation>Demandez au propriétaire du compte de copier la clé actuelle de 76&#xa0;caractères, et donnez celle-ci à chaque intégration.</translation>
    </message>
    <message>
        <source>An API key is used as it is: no token is needed.</source>
        <translation>Une clé API s’utilise telle quelle&#xa0;: aucun jeton n’est nécessaire.</translation>
    </message>
    <message>
        <source>A token was given; it lives {seconds} seconds.</source>
        <translation>Un jeton a été remis&#x202f;; il vit {seconds} secondes.</translation>
    </message>
    <message>
        <source>A token was given; for how long was not said.</source>
        <translation>Un jeton a été remis&#x202f;; sa durée n’a pas été indiquée.</translation>
    </message>
    <message>
        <source>Compare the clocks of server and computer, and the unit of the life: seconds or milliseconds.</source>
        <translation>Comparez les horloges du serveur et de l’ordinateur, et l’unité de la durée&#xa0;: secondes ou millisecondes.</translation>
    </message>
    <message>
        <source>The server does not know this Client ID with this secret.</source>
        <translation>Le serveur ne connaît pas cet identifiant client avec ce secret.</translation>
    </message>
    <message>
        <source>Compare host and Client ID; if the client was deleted or has a new secret, use new credentials.</source>
        <translation>Comparez l’hôte et l’identifiant client&#x202f;; si le client a été supprimé ou a un nouveau secret, utilisez de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>The API does not accept this key.</source>
        <translation>L’API n’accepte pas cette clé.</translation>
    </message>
    <message>
        <source>Compare host and key; if the key was changed, use the present one, whole.</source>
        <translation>Comparez l’hôte et la clé&#x202f;; si la clé a changé, utilisez l’actuelle, en entier.</translation>
    </message>
    <message>
        <source>The credential is known, but may not do this ({code}).</source>
        <translation>Ces identifiants sont connus, mais n’ont pas ce droit ({code}).</translation>
    </message>
    <message>
        <source>The server refuses it with status {status} ({code}).</source>
        <translation>Le serveur refuse avec le statut {status} ({code}).</translation>
    </message>
    <message>
        <source>Give the request id to whoever runs the server: its log says why.</source>
        <translation>Donnez l’ID de requête à qui exploite le serveur&#xa0;: son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>without a code</source>
        <translation>sans code</translation>
    </message>
    <message>
        <source>The API accepts the credential.</source>
        <translation>L’API accepte ces identifiants.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>{title}: {cause}</source>
        <translation>{title}&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>{count} checks</source>
        <translation>{count} contrôles</translation>
    </message>
    <message>
        <source>{count} passed</source>
        <translation>{count} avec succès</translation>
    </message>
    <message>
        <source>{count} with a warning</source>
        <translation>{count} avec avertissement</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} en échec</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} omis</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Version of the service</source>
        <translation>Version du service</translation>
    </message>
    <message>
        <source>Whom the credential stands for: user, account, features</source>
        <translation>Qui les identifiants représentent&#xa0;: utilisateur, compte, fonctionnalités</translation>
    </message>
    <message>
        <source>Transactions, the newest five</source>
        <translation>Transactions, les cinq plus récentes</translation>
    </message>
    <message>
        <source>Senders, the first five</source>
        <translation>Expéditeurs, les cinq premiers</translation>
    </message>
    <message>
        <source>Roles of the account</source>
        <translation>Rôles du compte</translation>
    </message>
    <message>
        <source>Accounts within reach</source>
        <translation>Comptes accessibles</translation>
    </message>
    <message>
        <source>Subaccounts</source>
        <translation>Sous-comptes</translation>
    </message>
    <message>
        <source>OAuth clients, without their secrets</source>
        <translation>Clients OAuth, sans leurs secrets</translation>
    </message>
    <message>
        <source>Event notifications</source>
        <translation>Notifications d’événements</translation>
    </message>
    <message>
        <source>An address of the connection cannot be used.</source>
        <translation>Une adresse de la connexion est inutilisable.</translation>
    </message>
    <message>
        <source>Correct it under Settings &gt; Connection: https, the host, and nothing after it but a path.</source>
        <translation>Corrigez-la dans Paramètres &gt; Connexion&#xa0;: https, l’hôte, et rien d’autre après qu’un chemin.</translation>
    </message>
    <message>
        <source>The host {host} is not the service&apos;s.</source>
        <translation>L’hôte {host} n’est pas celui du service.</translation>
    </message>
    <message>
        <source>Compare it letter by letter with the address of your region and environment.</source>
        <translation>Comparez-le lettre par lettre avec l’adresse de votre région et de votre environnement.</translation>
    </message>
    <message>
        <source>Correct the Backend URL under Settings &gt; Connection, and in the integrations that have it too.</source>
        <translation>Corrigez l’URL du serveur dans Paramètres &gt; Connexion, et dans les intégrations qui l’utilisent aussi.</translation>
    </message>
    <message>
        <source>The Backend URL has a path that leads to something else than the API.</source>
        <translation>L’URL du serveur a un chemin qui mène ailleurs qu’à l’API.</translation>
    </message>
    <message>
        <source>Take {path} away: the Backend URL ends at the host. What a browser shows after it belongs to the pages for people.</source>
        <translation>Retirez {path}&#xa0;: l’URL du serveur s’arrête à l’hôte. Ce qu’un navigateur affiche après appartient aux pages destinées aux personnes.</translation>
    </message>
    <message>
        <source>Backend and authorization server belong to different environments.</source>
        <translation>Le backend et le serveur d’autorisation sont d’environnements différents.</translation>
    </message>
    <message>
        <source>Take both addresses from one environment: the Authentication Server URL stands on the page OAuth 2.0 of the account.</source>
        <translation>Prenez les deux adresses d’un même environnement&#xa0;: l’URL du serveur d’authentification figure sur la page OAuth 2.0 du compte.</translation>
    </message>
    <message>
        <source>Correct the one that does not belong under Settings &gt; Connection.</source>
        <translation>Corrigez dans Paramètres &gt; Connexion celle qui n’y a pas sa place.</translation>
    </message>
    <message>
        <source>The tokens come from another authorization server than expected.</source>
        <translation>Les jetons viennent d’un autre serveur d’autorisation que prévu.</translation>
    </message>
    <message>
        <source>Compare the Authorization Server URL, character by character, with the one on the page OAuth 2.0.</source>
        <translation>Comparez l’URL du serveur d’autorisation, caractère par caractère, avec celle de la page OAuth 2.0.</translation>
    </message>
    <message>
        <source>Use tokens only with the environment that issued them.</source>
        <translation>N’utilisez les jetons qu’avec l’environnement qui les a émis.</translation>
    </message>
    <message>
        <source>The address has “/api” where it does not belong.</source>
        <translation>L’adresse contient «&#xa0;/api&#xa0;» là où il ne faut pas.</translation>
    </message>
    <message>
        <source>End the Backend URL at the host, without /api: each call adds it itself.</source>
        <translation>Arrêtez l’URL du serveur à l’hôte, sans /api&#xa0;: chaque appel l’ajoute lui-même.</translation>
    </message>
    <message>
        <source>Token endpoints are not below /api: /oauth2/token and /apitoken/clientApp/accessToken follow the host at once.</source>
        <translation>Les points d’accès des jetons ne sont pas sous /api&#xa0;: /oauth2/token et /apitoken/clientApp/accessToken suivent directement l’hôte.</translation>
    </message>
    <message>
        <source>The address lacks “/api” before the resource.</source>
        <translation>Il manque «&#xa0;/api&#xa0;» avant la ressource dans l’adresse.</translation>
    </message>
    <message>
        <source>Put /api between the host and the path: https://host/api/sysinfo.</source>
        <translation>Mettez /api entre l’hôte et le chemin&#xa0;: https://host/api/sysinfo.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not yet valid.</source>
        <translation>Le certificat de {host} n’est pas encore valide.</translation>
    </message>
    <message>
        <source>Look at this computer&apos;s date and time first: most often they are wrong. Have them set by a time server.</source>
        <translation>Regardez d’abord la date et l’heure de cet ordinateur&#xa0;: le plus souvent, elles sont fausses. Faites-les régler par un serveur de temps.</translation>
    </message>
    <message>
        <source>If they are right, tell whoever runs the server that its certificate counts from a later day.</source>
        <translation>Si elles sont justes, signalez à qui gère le serveur que son certificat vaut à partir d’un jour ultérieur.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Le certificat de {host} a expiré.</translation>
    </message>
    <message>
        <source>Look at this computer&apos;s date and time; if they are right, have the server&apos;s certificate renewed.</source>
        <translation>Regardez la date et l’heure de cet ordinateur&#xa0;; si elles sont justes, faites renouveler le certificat du serveur.</translation>
    </message>
    <message>
        <source>Do not switch off the check of certificates in integrations: secrets would go to anybody.</source>
        <translation>Ne désactivez pas la vérification des certificats dans les intégrations&#xa0;: les secrets iraient à n’importe qui.</translation>
    </message>
    <message>
        <source>The certificate of {host} ends soon.</source>
        <translation>Le certificat de {host} prend bientôt fin.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server: from its end on, no integration gets through any more.</source>
        <translation>Prévenez qui gère le serveur&#xa0;: après sa fin, plus aucune intégration ne passera.</translation>
    </message>
    <message>
        <source>The certificate is not for {host}.</source>
        <translation>Le certificat n’est pas pour {host}.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate is for, if it is the right server.</source>
        <translation>Utilisez le nom d’hôte du certificat, si c’est le bon serveur.</translation>
    </message>
    <message>
        <source>If the address is right, another server answers there: ask your network team, and send nothing.</source>
        <translation>Si l’adresse est juste, un autre serveur y répond&#xa0;: interrogez votre équipe réseau et n’envoyez rien.</translation>
    </message>
    <message>
        <source>The certificate of {host} was revoked.</source>
        <translation>Le certificat de {host} a été révoqué.</translation>
    </message>
    <message>
        <source>Send nothing. Tell whoever runs the server.</source>
        <translation>N’envoyez rien. Prévenez qui gère le serveur.</translation>
    </message>
    <message>
        <source>The certificate of {host} is too weak for this computer&apos;s rules.</source>
        <translation>Le certificat de {host} est trop faible pour les règles de cet ordinateur.</translation>
    </message>
    <message>
        <source>Have whoever runs the server replace it by one with a longer key.</source>
        <translation>Faites-le remplacer, par qui gère le serveur, par un certificat à clé plus longue.</translation>
    </message>
    <message>
        <source>A proxy opens and inspects the encrypted traffic to {host}.</source>
        <translation>Un proxy ouvre et inspecte le trafic chiffré vers {host}.</translation>
    </message>
    <message>
        <source>Ask your network team for the certificate of its authority, and have it installed in this computer&apos;s trust store.</source>
        <translation>Demandez à votre équipe réseau le certificat de son autorité, et faites-le installer dans le magasin de confiance de cet ordinateur.</translation>
    </message>
    <message>
        <source>Or have the host exempted from inspection; integrations with a trust store of their own, such as Java, need one or the other too.</source>
        <translation>Ou faites exempter l’hôte de l’inspection&#xa0;; les intégrations qui ont leur propre magasin de confiance, comme Java, ont aussi besoin de l’un ou de l’autre.</translation>
    </message>
    <message>
        <source>The server at {host} vouches for itself: its certificate is self-signed.</source>
        <translation>Le serveur {host} se porte garant de lui-même&#xa0;: son certificat est autosigné.</translation>
    </message>
    <message>
        <source>If it is your own server, install its certificate in this computer&apos;s trust store, or give it one of an authority.</source>
        <translation>Si c’est votre propre serveur, installez son certificat dans le magasin de confiance de cet ordinateur, ou donnez-lui celui d’une autorité.</translation>
    </message>
    <message>
        <source>If it is the service, something else answers in its place: send nothing, and ask your network team.</source>
        <translation>Si c’est le service, autre chose répond à sa place&#xa0;: n’envoyez rien et interrogez votre équipe réseau.</translation>
    </message>
    <message>
        <source>The certificate of {host} leads to no authority that this computer knows.</source>
        <translation>Le certificat de {host} ne mène à aucune autorité connue de cet ordinateur.</translation>
    </message>
    <message>
        <source>Have whoever runs the server send the certificates in between along.</source>
        <translation>Faites envoyer aussi, par qui gère le serveur, les certificats intermédiaires.</translation>
    </message>
    <message>
        <source>If a company&apos;s own authority issued it, install that authority&apos;s certificate on this computer.</source>
        <translation>S’il vient de l’autorité propre d’une entreprise, installez le certificat de celle-ci sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The credential may belong to another region or environment.</source>
        <translation>L’identifiant est peut-être d’une autre région ou d’un autre environnement.</translation>
    </message>
    <message>
        <source>Compare the host with the environment in which the credential was created.</source>
        <translation>Comparez l’hôte avec l’environnement où l’identifiant a été créé.</translation>
    </message>
    <message>
        <source>The cause is known to the server alone.</source>
        <translation>Seul le serveur connaît la cause.</translation>
    </message>
    <message>
        <source>Give the id {request_id} and the time to the Support Team, or to whoever runs the server: its log says why.</source>
        <translation>Donnez l’identifiant {request_id} et l’heure à l’équipe d’assistance, ou à qui gère le serveur&#xa0;: son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>Client ID and secret have changed places.</source>
        <translation>L’identifiant client et le secret ont été intervertis.</translation>
    </message>
    <message>
        <source>Put the Client ID first and the secret second, in the integration and wherever it was copied from.</source>
        <translation>Mettez l’identifiant client en premier et le secret en second, dans l’intégration et là d’où il a été copié.</translation>
    </message>
    <message>
        <source>The credential is of another kind than this call takes.</source>
        <translation>L’identifiant est d’un autre type que celui qu’attend cet appel.</translation>
    </message>
    <message>
        <source>Client Apps go to /apitoken/clientApp/accessToken, OAuth 2.0 clients to /oauth2/token, API keys into the header of each call.</source>
        <translation>Les applications clientes vont à /apitoken/clientApp/accessToken, les clients OAuth 2.0 à /oauth2/token, les clés API dans l’en-tête de chaque appel.</translation>
    </message>
    <message>
        <source>Use the pair of one client: Client ID and secret belong together.</source>
        <translation>Utilisez la paire d’un seul client&#xa0;: identifiant client et secret vont ensemble.</translation>
    </message>
    <message>
        <source>The words of an example, or nothing, stand where a value should be.</source>
        <translation>Les mots d’un exemple, ou rien, se trouvent là où il faut une valeur.</translation>
    </message>
    <message>
        <source>Put in the real value; where it comes from a variable or a file, look whether that is filled when the integration starts.</source>
        <translation>Mettez la vraie valeur&#xa0;; si elle vient d’une variable ou d’un fichier, vérifiez qu’ils sont remplis au démarrage de l’intégration.</translation>
    </message>
    <message>
        <source>Something was copied along with the credential: blanks, a line end, quotation marks or the word Basic.</source>
        <translation>Quelque chose a été copié avec l’identifiant&#xa0;: des espaces, une fin de ligne, des guillemets ou le mot Basic.</translation>
    </message>
    <message>
        <source>Copy it again with the copy button, and take care that editor, file or variable adds nothing (echo -n, no quotes in .env files that keep them).</source>
        <translation>Copiez-le de nouveau avec le bouton de copie, et veillez à ce qu’éditeur, fichier ou variable n’ajoute rien (echo -n, pas de guillemets dans les fichiers .env qui les gardent).</translation>
    </message>
    <message>
        <source>The credential is not whole: characters are missing or changed.</source>
        <translation>L’identifiant n’est pas entier&#xa0;: des caractères manquent ou ont changé.</translation>
    </message>
    <message>
        <source>Copy it again as a whole; columns, e-mails and chats cut long values or change characters.</source>
        <translation>Copiez-le de nouveau en entier&#xa0;; colonnes, e-mails et messageries coupent les longues valeurs ou changent des caractères.</translation>
    </message>
    <message>
        <source>If it is nowhere else any more, get new credentials for the client.</source>
        <translation>S’il n’est plus nulle part ailleurs, obtenez de nouveaux identifiants pour le client.</translation>
    </message>
    <message>
        <source>It is a short API key, of the form that ends on {day}.</source>
        <translation>C’est une clé API courte, de la forme qui prend fin le {day}.</translation>
    </message>
    <message>
        <source>Have the account owner copy the present key of 76 characters from API Key and Client Apps.</source>
        <translation>Faites copier par le propriétaire du compte la clé actuelle de 76 caractères, sur Clé API et applications clientes.</translation>
    </message>
    <message>
        <source>Put it into every integration, sandbox first; better still, give each a client of its own.</source>
        <translation>Mettez-la dans chaque intégration, d’abord dans le bac à sable&#xa0;; mieux encore, donnez à chacune son propre client.</translation>
    </message>
    <message>
        <source>Of TLS, {host} speaks only versions that are too old.</source>
        <translation>De TLS, {host} ne parle que des versions trop anciennes.</translation>
    </message>
    <message>
        <source>Have TLS 1.2 or newer switched on at the server, or at the proxy that ends TLS before it.</source>
        <translation>Faites activer TLS 1.2 ou plus récent sur le serveur, ou sur le proxy qui termine TLS devant lui.</translation>
    </message>
    <message>
        <source>This program speaks nothing older; integrations that do should be renewed as well.</source>
        <translation>Ce programme ne parle rien de plus ancien&#xa0;; les intégrations qui le font sont aussi à renouveler.</translation>
    </message>
    <message>
        <source>A certificate of the client is demanded by {host}.</source>
        <translation>Un certificat du client est exigé par {host}.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server or its gateway: the service itself wants none, and this program sends none.</source>
        <translation>Interrogez qui gère le serveur ou sa passerelle&#xa0;: le service lui-même n’en veut pas, et ce programme n’en envoie pas.</translation>
    </message>
    <message>
        <source>The server has no certificate for the name {host}.</source>
        <translation>Le serveur n’a pas de certificat pour le nom {host}.</translation>
    </message>
    <message>
        <source>Check the host: the address leads to a server that does not know this name.</source>
        <translation>Vérifiez l’hôte&#xa0;: l’adresse mène à un serveur qui ne connaît pas ce nom.</translation>
    </message>
    <message>
        <source>This computer and {host} have no cipher in common.</source>
        <translation>Cet ordinateur et {host} n’ont aucun chiffrement en commun.</translation>
    </message>
    <message>
        <source>Have current ciphers switched on at the server, or at the proxy that ends TLS before it.</source>
        <translation>Faites activer des chiffrements actuels sur le serveur, ou sur le proxy qui termine TLS devant lui.</translation>
    </message>
    <message>
        <source>If others get through, ask whether the server demands a certificate of the client.</source>
        <translation>Si d’autres passent, demandez si le serveur exige un certificat du client.</translation>
    </message>
    <message>
        <source>The port of {host} speaks no TLS: most often plain HTTP.</source>
        <translation>Le port de {host} ne parle pas TLS&#xa0;: le plus souvent, c’est du HTTP simple.</translation>
    </message>
    <message>
        <source>Use the port for https (443 if nobody told another).</source>
        <translation>Utilisez le port prévu pour https (443 sans autre indication).</translation>
    </message>
    <message>
        <source>On this computer alone, http:// may be used; a proxy that takes https:// away must be set as HTTP proxy.</source>
        <translation>Sur cet ordinateur seulement, http:// est admis&#xa0;; un proxy qui retire https:// doit être réglé comme proxy HTTP.</translation>
    </message>
    <message>
        <source>The port speaks TLS, but the address says http://.</source>
        <translation>Le port parle TLS, mais l’adresse dit http://.</translation>
    </message>
    <message>
        <source>Write https:// in place of http:// in the Backend URL, under Settings &gt; Connection.</source>
        <translation>Écrivez https:// au lieu de http:// dans l’URL du serveur, dans Paramètres &gt; Connexion.</translation>
    </message>
    <message>
        <source>The connection to {host} is cut off in the middle of the TLS handshake.</source>
        <translation>La connexion à {host} est coupée au milieu de la négociation TLS.</translation>
    </message>
    <message>
        <source>Ask your network team whether a firewall blocks this host by its name.</source>
        <translation>Demandez à votre équipe réseau si un pare-feu bloque cet hôte par son nom.</translation>
    </message>
    <message>
        <source>If it is your own server, look into its log: it may have no certificate, or be overloaded.</source>
        <translation>Si c’est votre propre serveur, consultez son journal&#xa0;: il n’a peut-être pas de certificat, ou est surchargé.</translation>
    </message>
    <message>
        <source>The header&apos;s scheme does not fit: {shape} goes with {wanted}.</source>
        <translation>Le schéma de l’en-tête ne convient pas&#xa0;: {shape} va avec {wanted}.</translation>
    </message>
    <message>
        <source>Write “Authorization: {wanted} …”. API keys and pairs of clients go with Basic, access tokens with Bearer.</source>
        <translation>Écrivez «&#xa0;Authorization: {wanted} …&#xa0;». Les clés API et les paires des clients vont avec Basic, les jetons d’accès avec Bearer.</translation>
    </message>
    <message>
        <source>The API key was encoded in base64 once more.</source>
        <translation>La clé API a été encodée en base64 une fois de trop.</translation>
    </message>
    <message>
        <source>Send the key as it is, after “Basic”: it is base64 already. Do not use curl -u or a library&apos;s user and password for it.</source>
        <translation>Envoyez la clé telle quelle après «&#xa0;Basic&#xa0;»&#xa0;: elle est déjà en base64. N’utilisez pour elle ni curl -u, ni l’utilisateur et le mot de passe d’une bibliothèque.</translation>
    </message>
    <message>
        <source>The client&apos;s credentials are not in the Authorization header.</source>
        <translation>Les identifiants du client ne sont pas dans l’en-tête Authorization.</translation>
    </message>
    <message>
        <source>Send them as “Authorization: Basic” with base64 of Client ID, colon and secret; libraries call it client_secret_basic.</source>
        <translation>Envoyez-les par «&#xa0;Authorization: Basic&#xa0;» avec le base64 de l’identifiant client, du deux-points et du secret&#xa0;; les bibliothèques l’appellent client_secret_basic.</translation>
    </message>
    <message>
        <source>In the body goes grant_type=client_credentials alone.</source>
        <translation>Dans le corps ne va que grant_type=client_credentials.</translation>
    </message>
    <message>
        <source>The token is asked for in a way that the service does not offer.</source>
        <translation>Le jeton est demandé d’une manière que le service n’offre pas.</translation>
    </message>
    <message>
        <source>Send grant_type=client_credentials, and no scope.</source>
        <translation>Envoyez grant_type=client_credentials, sans scope.</translation>
    </message>
    <message>
        <source>Milliseconds were taken for seconds, or the other way round.</source>
        <translation>Des millisecondes ont été prises pour des secondes, ou l’inverse.</translation>
    </message>
    <message>
        <source>expiresAt of an API token is in milliseconds, exp and expires_in of an OAuth token are in seconds: correct the integration.</source>
        <translation>expiresAt d’un jeton API est en millisecondes, exp et expires_in d’un jeton OAuth sont en secondes&#xa0;: corrigez l’intégration.</translation>
    </message>
    <message>
        <source>Until then restart it when it gets 401: it does not renew its token in time.</source>
        <translation>D’ici là, redémarrez-la quand elle reçoit 401&#xa0;: elle ne renouvelle pas son jeton à temps.</translation>
    </message>
    <message>
        <source>The tokens of this account live {seconds} seconds only.</source>
        <translation>Les jetons de ce compte ne vivent que {seconds} secondes.</translation>
    </message>
    <message>
        <source>Compare the clocks; if they agree, ask the Support Team how long tokens of the account are to live.</source>
        <translation>Comparez les horloges&#xa0;; si elles concordent, demandez à l’équipe d’assistance la durée de vie prévue des jetons du compte.</translation>
    </message>
    <message>
        <source>Let integrations ask for a token right before each call until then.</source>
        <translation>D’ici là, faites demander un jeton par les intégrations juste avant chaque appel.</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the service differ by too much.</source>
        <translation>Les horloges de cet ordinateur et du service diffèrent trop.</translation>
    </message>
    <message>
        <source>Have this computer&apos;s clock set by a time server: tokens live for minutes only.</source>
        <translation>Faites régler l’horloge de cet ordinateur par un serveur de temps&#xa0;: les jetons ne vivent que quelques minutes.</translation>
    </message>
    <message>
        <source>Look at the clocks of the integrations&apos; computers as well.</source>
        <translation>Regardez aussi les horloges des ordinateurs des intégrations.</translation>
    </message>
    <message>
        <source>The access token is over: whoever sent it keeps it too long.</source>
        <translation>Le jeton d’accès a expiré&#xa0;: qui l’a envoyé le garde trop longtemps.</translation>
    </message>
    <message>
        <source>Let the integration renew it a minute before its end, and ask for a new one after a 401.</source>
        <translation>Faites-le renouveler par l’intégration une minute avant sa fin, et redemander après un 401.</translation>
    </message>
    <message>
        <source>Old SDKs never renew: bring them up to date.</source>
        <translation>Les anciens SDK ne renouvellent jamais&#xa0;: mettez-les à jour.</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>Le serveur n’a pas pu lire la requête.</translation>
    </message>
    <message>
        <source>Compare body and Content-Type with the reference: JSON for Client Apps, a form for OAuth 2.0.</source>
        <translation>Comparez le corps et Content-Type avec la référence&#xa0;: JSON pour les applications clientes, un formulaire pour OAuth 2.0.</translation>
    </message>
    <message>
        <source>Too many connections are open from this address.</source>
        <translation>Trop de connexions sont ouvertes depuis cette adresse.</translation>
    </message>
    <message>
        <source>Let integrations keep and share their connections, and close those that they do not need.</source>
        <translation>Faites garder et partager leurs connexions par les intégrations, et fermer celles qui ne servent pas.</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Réessayez dans {seconds} secondes.</translation>
    </message>
    <message>
        <source>The server limits how often it may be asked.</source>
        <translation>Le serveur limite la fréquence des demandes.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds; trying sooner may make it longer.</source>
        <translation>Attendez {seconds} secondes&#xa0;; réessayer plus tôt peut prolonger l’attente.</translation>
    </message>
    <message>
        <source>Find the integration that asks too often: a token is to be kept and used until it ends, and a wrong secret not tried again and again.</source>
        <translation>Trouvez l’intégration qui demande trop souvent&#xa0;: un jeton se garde jusqu’à sa fin, et un mauvais secret ne se réessaie pas sans cesse.</translation>
    </message>
    <message>
        <source>The service is not available at the moment, as for maintenance.</source>
        <translation>Le service n’est pas disponible en ce moment, par exemple pour maintenance.</translation>
    </message>
    <message>
        <source>Look at the service&apos;s status page, and try again in a few minutes.</source>
        <translation>Consultez la page d’état du service et réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Let integrations wait and repeat on 503 rather than fail.</source>
        <translation>Faites attendre et réessayer les intégrations sur 503 plutôt qu’échouer.</translation>
    </message>
    <message>
        <source>A gateway answers, but the service behind it does not.</source>
        <translation>Une passerelle répond, mais pas le service derrière elle.</translation>
    </message>
    <message>
        <source>Try again in a few minutes; look at the service&apos;s status page.</source>
        <translation>Réessayez dans quelques minutes&#xa0;; consultez la page d’état du service.</translation>
    </message>
    <message>
        <source>If a proxy of your own is between, look into its log.</source>
        <translation>Si l’un de vos proxys est entre les deux, consultez son journal.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>le serveur</translation>
    </message>
    <message>
        <source>{host} answered with status {status}.</source>
        <translation>{host} a répondu avec le statut {status}.</translation>
    </message>
    <message>
        <source>{host} answered with status {status} and “{code}”.</source>
        <translation>{host} a répondu avec le statut {status} et «&#xa0;{code}&#xa0;».</translation>
    </message>
    <message>
        <source>The answer names “{code}”.</source>
        <translation>La réponse cite «&#xa0;{code}&#xa0;».</translation>
    </message>
    <message>
        <source>{host} answered with status {status} and {kind}, no JSON.</source>
        <translation>{host} a répondu avec le statut {status} et du {kind}, pas du JSON.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Le serveur</translation>
    </message>
    <message>
        <source>The id of the request is {request_id}.</source>
        <translation>L’identifiant de la requête est {request_id}.</translation>
    </message>
    <message>
        <source>Nothing came within {seconds} seconds.</source>
        <translation>Rien n’est venu en {seconds} secondes.</translation>
    </message>
    <message>
        <source>an API key</source>
        <translation>une clé API</translation>
    </message>
    <message>
        <source>an API key of 36 characters</source>
        <translation>une clé API de 36 caractères</translation>
    </message>
    <message>
        <source>the Client ID of a Client App</source>
        <translation>l’identifiant client d’une application cliente</translation>
    </message>
    <message>
        <source>the secret of a Client App</source>
        <translation>le secret d’une application cliente</translation>
    </message>
    <message>
        <source>the Client ID of an OAuth 2.0 client</source>
        <translation>l’identifiant client d’un client OAuth 2.0</translation>
    </message>
    <message>
        <source>the secret of an OAuth 2.0 client</source>
        <translation>le secret d’un client OAuth 2.0</translation>
    </message>
    <message>
        <source>an API token of a Client App</source>
        <translation>un jeton API d’une application cliente</translation>
    </message>
    <message>
        <source>an OAuth access token</source>
        <translation>un jeton d’accès OAuth</translation>
    </message>
    <message>
        <source>a Client ID with its secret</source>
        <translation>un identifiant client avec son secret</translation>
    </message>
    <message>
        <source>a placeholder</source>
        <translation>un texte d’exemple</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>autre chose</translation>
    </message>
    <message>
        <source>There are blanks around the value.</source>
        <translation>Il y a des espaces autour de la valeur.</translation>
    </message>
    <message>
        <source>The value contains a line end.</source>
        <translation>La valeur contient une fin de ligne.</translation>
    </message>
    <message>
        <source>There are quotation marks around the value.</source>
        <translation>Il y a des guillemets autour de la valeur.</translation>
    </message>
    <message>
        <source>The word Basic or Bearer was copied along before the value.</source>
        <translation>Le mot Basic ou Bearer a été copié avant la valeur.</translation>
    </message>
    <message>
        <source>The value contains a character that no credential has.</source>
        <translation>La valeur contient un caractère qu’aucun identifiant n’a.</translation>
    </message>
    <message>
        <source>The last six characters, its checksum, do not fit the rest.</source>
        <translation>Les six derniers caractères, sa somme de contrôle, ne correspondent pas au reste.</translation>
    </message>
    <message>
        <source>The account still has a client with this Client ID.</source>
        <translation>Le compte a toujours un client avec cet identifiant client.</translation>
    </message>
    <message>
        <source>Roles were changed {minutes} minutes ago.</source>
        <translation>Des rôles ont été modifiés il y a {minutes} minutes.</translation>
    </message>
    <message>
        <source>{host} is no host of the service; {known} is ({region}).</source>
        <translation>{host} n’est pas un hôte du service&#xa0;; {known} l’est ({region}).</translation>
    </message>
    <message>
        <source>The backend is {first} ({one}), tokens come from {second} ({two}).</source>
        <translation>Le backend est {first} ({one}), les jetons viennent de {second} ({two}).</translation>
    </message>
    <message>
        <source>Expected was the issuer {expected}; the metadata names {declared}.</source>
        <translation>L’émetteur attendu était {expected}&#xa0;; les métadonnées nomment {declared}.</translation>
    </message>
    <message>
        <source>The token was issued by {issuer}, and sent to {host}.</source>
        <translation>Le jeton a été émis par {issuer} et envoyé à {host}.</translation>
    </message>
    <message>
        <source>The token was given by {host}, which is another host.</source>
        <translation>Le jeton a été remis par {host}, qui est un autre hôte.</translation>
    </message>
    <message>
        <source>The Backend URL goes on after the host with {path}.</source>
        <translation>L’URL du serveur continue après l’hôte par {path}.</translation>
    </message>
    <message>
        <source>It belongs to {home}, and was sent to {host}.</source>
        <translation>Il est de {home}, et a été envoyé à {host}.</translation>
    </message>
    <message>
        <source>{host} is {region}: it knows the accounts of it alone.</source>
        <translation>{host} est {region}&#xa0;: il n’en connaît que les comptes.</translation>
    </message>
    <message>
        <source>{free} MB are free.</source>
        <translation>{free} Mo sont libres.</translation>
    </message>
    <message>
        <source>The system says {name}.</source>
        <translation>Le système dit {name}.</translation>
    </message>
    <message>
        <source>In place of the Client ID stands {first}, of the secret {second}.</source>
        <translation>À la place de l’identifiant client se trouve {first}, à celle du secret {second}.</translation>
    </message>
    <message>
        <source>What was given looks like {shape}.</source>
        <translation>Ce qui a été donné ressemble à&#xa0;: {shape}.</translation>
    </message>
    <message>
        <source>The service takes these until {day}; {days} days are left.</source>
        <translation>Le service les accepte jusqu’au {day}&#xa0;; il reste {days} jours.</translation>
    </message>
    <message>
        <source>The service takes these no more since {day}.</source>
        <translation>Le service ne les accepte plus depuis le {day}.</translation>
    </message>
    <message>
        <source>The header says {scheme}, followed by {shape}.</source>
        <translation>L’en-tête dit {scheme}, suivi de&#xa0;: {shape}.</translation>
    </message>
    <message>
        <source>The header names no scheme, only {shape}.</source>
        <translation>L’en-tête ne nomme aucun schéma, seulement&#xa0;: {shape}.</translation>
    </message>
    <message>
        <source>The credentials are in the {place} of the request.</source>
        <translation>Les identifiants sont dans la requête, partie «&#xa0;{place}&#xa0;».</translation>
    </message>
    <message>
        <source>The path is {path}.</source>
        <translation>Le chemin est {path}.</translation>
    </message>
    <message>
        <source>body</source>
        <translation>corps</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>header</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>It asks to wait {seconds} seconds.</source>
        <translation>Il demande d’attendre {seconds} secondes.</translation>
    </message>
    <message>
        <source>It leads to {location}.</source>
        <translation>Elle mène à {location}.</translation>
    </message>
    <message>
        <source>It counts from {begin} to {end}; this computer&apos;s clock says {now}.</source>
        <translation>Il vaut du {begin} au {end}&#xa0;; l’horloge de cet ordinateur indique {now}.</translation>
    </message>
    <message>
        <source>It ends in {days} days, at {end}.</source>
        <translation>Il prend fin dans {days} jours, le {end}.</translation>
    </message>
    <message>
        <source>It is for {names}.</source>
        <translation>Il est pour {names}.</translation>
    </message>
    <message>
        <source>It was issued by {issuer}.</source>
        <translation>Il a été émis par {issuer}.</translation>
    </message>
    <message>
        <source>That is the name of {inspector}, which inspects.</source>
        <translation>C’est le nom de {inspector}, un produit d’inspection.</translation>
    </message>
    <message>
        <source>The handshake ended with “{reason}”.</source>
        <translation>La négociation s’est terminée par «&#xa0;{reason}&#xa0;».</translation>
    </message>
    <message>
        <source>The token ended at {end}, {minutes} minutes ago.</source>
        <translation>Le jeton a expiré à {end}, il y a {minutes} minutes.</translation>
    </message>
    <message>
        <source>The end is given as {number}: in seconds, the year {year}.</source>
        <translation>La fin indiquée est {number}&#xa0;: en secondes, l’an {year}.</translation>
    </message>
    <message>
        <source>It would live {seconds} seconds, {years} years.</source>
        <translation>Il vivrait {seconds} secondes, soit {years} ans.</translation>
    </message>
    <message>
        <source>The server told expiresAt in seconds, not in milliseconds.</source>
        <translation>Le serveur a donné expiresAt en secondes, pas en millisecondes.</translation>
    </message>
    <message>
        <source>The token was issued {seconds} seconds in the future.</source>
        <translation>Le jeton a été émis {seconds} secondes dans le futur.</translation>
    </message>
    <message>
        <source>The clocks differ by {seconds} seconds; a token lives {life} seconds.</source>
        <translation>Les horloges diffèrent de {seconds} secondes&#xa0;; un jeton vit {life} secondes.</translation>
    </message>
    <message>
        <source>The cause: {title}</source>
        <translation>La cause&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Most likely: {title}</source>
        <translation>Le plus probable&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Possibly: {title}</source>
        <translation>Peut-être&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Evidence: {told}</source>
        <translation>Indices&#xa0;: {told}</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Que faire&#xa0;:</translation>
    </message>
    <message>
        <source>Also possible: {title}</source>
        <translation>Aussi possible&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{number}. {step}</source>
        <translation>{number}. {step}</translation>
    </message>
    <message>
        <source>The list of watched credentials was damaged; what could be read is watched. The damaged file is {path}.</source>
        <translation>La liste des identifiants surveillés était abîmée&#xa0;; ce qui a pu être lu est surveillé. Le fichier abîmé est {path}.</translation>
    </message>
    <message>
        <source>Nothing but blanks.</source>
        <translation>Rien que des blancs.</translation>
    </message>
    <message>
        <source>A curl command, written for {shell}.</source>
        <translation>Une commande curl, écrite pour {shell}.</translation>
    </message>
    <message>
        <source>Raw HTTP; calls in it: {count}.</source>
        <translation>Du HTTP brut&#x202f;; appels contenus&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>A part of a log; calls in it: {count}.</source>
        <translation>Un extrait de journal&#x202f;; appels contenus&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>An error message or a stack trace.</source>
        <translation>Un message d’erreur ou une trace d’appels.</translation>
    </message>
    <message>
        <source>A web page where an answer of the API belongs.</source>
        <translation>Une page web là où devrait être une réponse de l’API.</translation>
    </message>
    <message>
        <source>An error of the service.</source>
        <translation>Une erreur du service.</translation>
    </message>
    <message>
        <source>An error of the token endpoint (RFC 6749 section 5.2).</source>
        <translation>Une erreur du point d’accès des jetons (RFC 6749, section 5.2).</translation>
    </message>
    <message>
        <source>The answer of a token endpoint, with a token.</source>
        <translation>La réponse d’un point d’accès des jetons, avec un jeton.</translation>
    </message>
    <message>
        <source>The body of a request for a token.</source>
        <translation>Le corps d’une demande de jeton.</translation>
    </message>
    <message>
        <source>JSON that is no error of the service.</source>
        <translation>Du JSON qui n’est pas une erreur du service.</translation>
    </message>
    <message>
        <source>Client ID and secret, as Basic has them.</source>
        <translation>Identifiant client et secret, tels que Basic les porte.</translation>
    </message>
    <message>
        <source>An Authorization header.</source>
        <translation>Un en-tête Authorization.</translation>
    </message>
    <message>
        <source>The address of a call.</source>
        <translation>L’adresse d’un appel.</translation>
    </message>
    <message>
        <source>Settings, code or a message with credentials in it.</source>
        <translation>Des réglages, du code ou un message contenant des identifiants.</translation>
    </message>
    <message>
        <source>A text of no kind that is known here.</source>
        <translation>Un texte d’un genre inconnu ici.</translation>
    </message>
    <message>
        <source>A web request of PowerShell.</source>
        <translation>Une requête web de PowerShell.</translation>
    </message>
    <message>
        <source>An error message or a stack trace of the {sdk}.</source>
        <translation>Un message d’erreur ou une trace d’appels du {sdk}.</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>An API key, as Basic has it.</source>
        <translation>Une clé API, telle que Basic la porte.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Authorization</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Elle dit</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Id de la requête</translation>
    </message>
    <message>
        <source>Whose page</source>
        <translation>Page de</translation>
    </message>
    <message>
        <source>{name} ({meaning})</source>
        <translation>{name} ({meaning})</translation>
    </message>
    <message>
        <source>{what}: {shown}</source>
        <translation>{what}&#xa0;: {shown}</translation>
    </message>
    <message>
        <source>{value}, {moment}</source>
        <translation>{value}, {moment}</translation>
    </message>
    <message>
        <source>Client ID and secret are sent to the API itself, which wants an access token.</source>
        <translation>Identifiant client et secret sont envoyés à l’API elle-même, qui attend un jeton d’accès.</translation>
    </message>
    <message>
        <source>Ask {endpoint} for an access token with them first, then send it with each call: Authorization: Bearer and the token.</source>
        <translation>Demandez-en d’abord un jeton d’accès à {endpoint}, puis joignez-le à chaque appel&#xa0;: Authorization: Bearer et le jeton.</translation>
    </message>
    <message>
        <source>A token is sent to the token endpoint, which wants the client&apos;s own credentials.</source>
        <translation>Un jeton est envoyé au point d’accès des jetons, qui attend les identifiants du client.</translation>
    </message>
    <message>
        <source>Send Authorization: Basic with the base64 of Client ID, a colon and the secret.</source>
        <translation>Envoyez Authorization: Basic avec, en base64, l’identifiant client, un deux-points et le secret.</translation>
    </message>
    <message>
        <source>A client secret is sent as if it were an access token.</source>
        <translation>Un secret de client est envoyé comme un jeton d’accès.</translation>
    </message>
    <message>
        <source>Ask {endpoint} for an access token with Client ID and secret, then send that token as Bearer.</source>
        <translation>Demandez un jeton d’accès à {endpoint} avec l’identifiant client et le secret, puis envoyez ce jeton comme Bearer.</translation>
    </message>
    <message>
        <source>An API key is sent to the token endpoint; it buys no token.</source>
        <translation>Une clé API est envoyée au point d’accès des jetons&#x202f;; elle n’en obtient aucun.</translation>
    </message>
    <message>
        <source>Send the API key with the calls of the API themselves, or ask for a token with a client&apos;s ID and secret.</source>
        <translation>Joignez la clé API aux appels de l’API eux-mêmes, ou demandez un jeton avec l’ID et le secret d’un client.</translation>
    </message>
    <message>
        <source>The Authorization header says “{scheme}”, which the service does not know.</source>
        <translation>L’en-tête Authorization dit «&#xa0;{scheme}&#xa0;», que le service ne connaît pas.</translation>
    </message>
    <message>
        <source>Use Basic for API keys and for the token endpoint, Bearer for access tokens.</source>
        <translation>Utilisez Basic pour les clés API et le point d’accès des jetons, Bearer pour les jetons d’accès.</translation>
    </message>
    <message>
        <source>Behind Basic stands plain text; it must be base64.</source>
        <translation>Derrière Basic se trouve du texte clair&#x202f;; il faut du base64.</translation>
    </message>
    <message>
        <source>Encode Client ID, colon and secret as one text in base64, without a line end. curl -u does it by itself.</source>
        <translation>Codez en base64 l’identifiant client, le deux-points et le secret comme un seul texte, sans fin de ligne. curl -u le fait de lui-même.</translation>
    </message>
    <message>
        <source>The call carries no credentials.</source>
        <translation>L’appel ne porte aucun identifiant.</translation>
    </message>
    <message>
        <source>If the header was left out of the paste, all is well; else send Authorization: Bearer with an access token, or Basic with an API key.</source>
        <translation>Si l’en-tête a été omis en collant, tout va bien&#x202f;; sinon envoyez Authorization: Bearer avec un jeton d’accès, ou Basic avec une clé API.</translation>
    </message>
    <message>
        <source>The token endpoint of Client Apps reads no Authorization header.</source>
        <translation>Le point d’accès des jetons des applications clientes ne lit pas l’en-tête Authorization.</translation>
    </message>
    <message>
        <source>Send clientId, secret and type as a JSON body, without the header.</source>
        <translation>Envoyez clientId, secret et type en JSON dans le corps, sans l’en-tête.</translation>
    </message>
    <message>
        <source>Client ID of {name}: created {created}, {used}.</source>
        <translation>Identifiant client de {name}&#xa0;: créé {created}, {used}.</translation>
    </message>
    <message>
        <source>No client of {connection} has the Client ID {client_id}.</source>
        <translation>Aucun client de {connection} n’a l’identifiant client {client_id}.</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account or environment: compare it with the list.</source>
        <translation>Il a été supprimé, ou il appartient à un autre compte ou environnement&#xa0;: comparez-le avec la liste.</translation>
    </message>
    <message>
        <source>This is the secret of {name}, saved here {saved}.</source>
        <translation>C’est le secret de {name}, enregistré ici {saved}.</translation>
    </message>
    <message>
        <source>This was the secret of {name}, but it got new credentials {rotated}: this one no longer works.</source>
        <translation>C’était le secret de {name}, qui a reçu de nouveaux identifiants {rotated}&#xa0;: celui-ci ne fonctionne plus.</translation>
    </message>
    <message>
        <source>Put the new secret into the integration; nobody can bring this one back.</source>
        <translation>Mettez le nouveau secret dans l’intégration&#x202f;; personne ne peut rétablir celui-ci.</translation>
    </message>
    <message>
        <source>This is an older secret of {name}: it was replaced here {replaced}.</source>
        <translation>C’est un ancien secret de {name}&#xa0;: il a été remplacé ici {replaced}.</translation>
    </message>
    <message>
        <source>Use the one that is saved now: Settings, Saved credentials, Copy.</source>
        <translation>Utilisez celui qui est enregistré à présent&#xa0;: Paramètres, Identifiants enregistrés, Copier.</translation>
    </message>
    <message>
        <source>The Client ID is that of {given}, but the secret is that of {name}.</source>
        <translation>L’identifiant client est celui de {given}, mais le secret est celui de {name}.</translation>
    </message>
    <message>
        <source>Use ID and secret of one client.</source>
        <translation>Utilisez l’ID et le secret d’un seul et même client.</translation>
    </message>
    <message>
        <source>None of the secrets in it is saved in the keyring of this computer.</source>
        <translation>Aucun de ces secrets n’est enregistré dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Only {compared} of {total} saved secrets could be compared.</source>
        <translation>Seuls {compared} secrets enregistrés sur {total} ont pu être comparés.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then check again.</source>
        <translation>Déverrouillez le trousseau, puis comparez de nouveau.</translation>
    </message>
    <message>
        <source>What was probably meant is {address}.</source>
        <translation>L’adresse voulue est sans doute {address}.</translation>
    </message>
    <message>
        <source>{path} is no token endpoint of this service.</source>
        <translation>{path} n’est pas un point d’accès des jetons de ce service.</translation>
    </message>
    <message>
        <source>Ask /oauth2/token with an OAuth 2.0 client, /apitoken/clientApp/accessToken with a Client App.</source>
        <translation>Adressez-vous à /oauth2/token avec un client OAuth 2.0, à /apitoken/clientApp/accessToken avec une application cliente.</translation>
    </message>
    <message>
        <source>The token endpoint is called with {method}; it answers to POST only.</source>
        <translation>Le point d’accès des jetons est appelé avec {method}&#x202f;; il ne répond qu’à POST.</translation>
    </message>
    <message>
        <source>Use POST, with the parameters in the body.</source>
        <translation>Utilisez POST, avec les paramètres dans le corps.</translation>
    </message>
    <message>
        <source>The call goes over http: everybody on the way can read the credentials.</source>
        <translation>L’appel passe par http&#xa0;: n’importe qui en chemin peut lire les identifiants.</translation>
    </message>
    <message>
        <source>Use https.</source>
        <translation>Utilisez https.</translation>
    </message>
    <message>
        <source>If it was sent this way to another computer, use Get new credentials.</source>
        <translation>S’il a été envoyé ainsi à un autre ordinateur, utilisez Obtenir de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>The check of the server&apos;s certificate is switched off.</source>
        <translation>Le contrôle du certificat du serveur est désactivé.</translation>
    </message>
    <message>
        <source>Take the option out (-k, --insecure, -SkipCertificateCheck); have the company&apos;s own certificate authority added to the system instead.</source>
        <translation>Retirez l’option (-k, --insecure, -SkipCertificateCheck)&#x202f;; faites plutôt ajouter au système l’autorité de certification de l’entreprise.</translation>
    </message>
    <message>
        <source>The call goes to {host}, while the connection here is {connected}.</source>
        <translation>L’appel va à {host}, alors que la connexion ouverte ici est {connected}.</translation>
    </message>
    <message>
        <source>Check that both mean the same account; credentials of one environment are unknown in the other.</source>
        <translation>Vérifiez qu’il s’agit du même compte&#x202f;; les identifiants d’un environnement sont inconnus dans l’autre.</translation>
    </message>
    <message>
        <source>{host} is {environment}, while the connection here is {connected}.</source>
        <translation>{host} est {environment}, alors que la connexion ouverte ici est {connected}.</translation>
    </message>
    <message>
        <source>Use the host of the environment that the credentials belong to: sandbox, production and the regions share none.</source>
        <translation>Utilisez l’hôte de l’environnement auquel appartiennent les identifiants&#xa0;: bac à sable, production et régions n’en partagent aucun.</translation>
    </message>
    <message>
        <source>The parameter grant_type is missing.</source>
        <translation>Le paramètre grant_type manque.</translation>
    </message>
    <message>
        <source>Send grant_type=client_credentials in the body.</source>
        <translation>Envoyez grant_type=client_credentials dans le corps.</translation>
    </message>
    <message>
        <source>grant_type stands in the address; it belongs into the body.</source>
        <translation>grant_type se trouve dans l’adresse&#x202f;; sa place est dans le corps.</translation>
    </message>
    <message>
        <source>Move it into the body; some servers accept it in the address, others do not.</source>
        <translation>Déplacez-le dans le corps&#x202f;; certains serveurs l’acceptent dans l’adresse, d’autres non.</translation>
    </message>
    <message>
        <source>A secret stands in the address of the call, which proxies and servers write to their logs.</source>
        <translation>Un secret se trouve dans l’adresse de l’appel, que les proxys et les serveurs écrivent dans leurs journaux.</translation>
    </message>
    <message>
        <source>Move it into the Authorization header.</source>
        <translation>Déplacez-le dans l’en-tête Authorization.</translation>
    </message>
    <message>
        <source>Treat it as known to others: use Get new credentials for this client.</source>
        <translation>Considérez-le comme connu d’autres personnes&#xa0;: utilisez Obtenir de nouveaux identifiants pour ce client.</translation>
    </message>
    <message>
        <source>Credentials are sent in two ways at once; RFC 6749 section 2.3 forbids that.</source>
        <translation>Les identifiants sont envoyés de deux façons à la fois&#x202f;; la RFC 6749, section 2.3, l’interdit.</translation>
    </message>
    <message>
        <source>Keep the Authorization header and take the others out.</source>
        <translation>Gardez l’en-tête Authorization et retirez les autres.</translation>
    </message>
    <message>
        <source>The body is declared as {given}; this endpoint reads {wanted}.</source>
        <translation>Le corps est déclaré comme {given}&#x202f;; cette adresse lit {wanted}.</translation>
    </message>
    <message>
        <source>Send Content-Type: {wanted}, and write the body in that form.</source>
        <translation>Envoyez Content-Type: {wanted}, et écrivez le corps sous cette forme.</translation>
    </message>
    <message>
        <source>The body names no type.</source>
        <translation>Le corps n’indique pas de type.</translation>
    </message>
    <message>
        <source>Add &quot;type&quot;: &quot;OWNER&quot;, or &quot;SENDER&quot; with the sender&apos;s &quot;email&quot;.</source>
        <translation>Ajoutez &quot;type&quot;: &quot;OWNER&quot;, ou &quot;SENDER&quot; avec &quot;email&quot;, celui de l’expéditeur.</translation>
    </message>
    <message>
        <source>type is SENDER, but no email says which sender.</source>
        <translation>type est SENDER, mais aucun email ne dit quel expéditeur.</translation>
    </message>
    <message>
        <source>Add &quot;email&quot; with the sender&apos;s address.</source>
        <translation>Ajoutez &quot;email&quot; avec l’adresse de l’expéditeur.</translation>
    </message>
    <message>
        <source>The library could not read the answer: it was no JSON, most often the page of a firewall or a proxy.</source>
        <translation>La bibliothèque n’a pas pu lire la réponse&#xa0;: ce n’était pas du JSON, le plus souvent la page d’un pare-feu ou d’un proxy.</translation>
    </message>
    <message>
        <source>Repeat the call with curl -v, and paste what comes back.</source>
        <translation>Refaites l’appel avec curl -v, et collez ce qui revient.</translation>
    </message>
    <message>
        <source>Single quotes mean nothing to the Windows command line: they are sent along.</source>
        <translation>Les apostrophes ne signifient rien pour l’invite de commandes Windows&#xa0;: elles sont envoyées avec le reste.</translation>
    </message>
    <message>
        <source>Use double quotes, and write \&quot; for those inside.</source>
        <translation>Utilisez des guillemets doubles, et écrivez \&quot; pour ceux de l’intérieur.</translation>
    </message>
    <message>
        <source>The quotation marks are typographic ones, which no shell understands.</source>
        <translation>Les guillemets sont typographiques&#xa0;: aucun interpréteur de commandes ne les comprend.</translation>
    </message>
    <message>
        <source>Type straight quotation marks; mail and word processors put the others in.</source>
        <translation>Tapez des guillemets droits&#x202f;; messageries et traitements de texte mettent les autres.</translation>
    </message>
    <message>
        <source>The token was issued by {issuer}, not by {expected}.</source>
        <translation>Le jeton a été émis par {issuer}, non par {expected}.</translation>
    </message>
    <message>
        <source>Ask the authorization server of this environment for the token.</source>
        <translation>Demandez le jeton au serveur d’autorisation de cet environnement.</translation>
    </message>
    <message>
        <source>The token is meant for {audience}, not for {expected}.</source>
        <translation>Le jeton est destiné à {audience}, non à {expected}.</translation>
    </message>
    <message>
        <source>Ask for a token of this service: an API must refuse what is meant for another.</source>
        <translation>Demandez un jeton de ce service&#xa0;: une API doit refuser ce qui est destiné à une autre.</translation>
    </message>
    <message>
        <source>The token is not signed: everybody could have written it, and no server accepts it.</source>
        <translation>Le jeton n’est pas signé&#xa0;: n’importe qui a pu l’écrire, et aucun serveur ne l’accepte.</translation>
    </message>
    <message>
        <source>Use the token as the authorization server gave it, with all three parts.</source>
        <translation>Utilisez le jeton tel que le serveur d’autorisation l’a donné, avec ses trois parties.</translation>
    </message>
    <message>
        <source>The token is not whole.</source>
        <translation>Le jeton n’est pas entier.</translation>
    </message>
    <message>
        <source>Copy it to its end: three parts with a point between them.</source>
        <translation>Copiez-le jusqu’au bout&#xa0;: trois parties séparées par des points.</translation>
    </message>
    <message>
        <source>The token says nothing of when it ends.</source>
        <translation>Le jeton ne dit pas quand il se termine.</translation>
    </message>
    <message>
        <source>The token counts for another {left}, by this computer&apos;s clock.</source>
        <translation>Le jeton est valable encore {left}, selon l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>Header and claims are what the token says of itself; its signature was not verified.</source>
        <translation>En-tête et revendications sont ce que le jeton dit de lui-même&#x202f;; sa signature n’a pas été vérifiée.</translation>
    </message>
    <message>
        <source>Verify it on the tab Token of Troubleshooting.</source>
        <translation>Vérifiez-la dans l’onglet Jeton du Dépannage.</translation>
    </message>
    <message>
        <source>{what}: characters missing at the end: {count}.</source>
        <translation>{what}&#xa0;: caractères manquants à la fin&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Copy the whole value; columns and fields that are too short cut it off.</source>
        <translation>Copiez la valeur entière&#x202f;; des colonnes et des champs trop courts la coupent.</translation>
    </message>
    <message>
        <source>{what}: characters too many: {count}.</source>
        <translation>{what}&#xa0;: caractères en trop&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Copy the value alone, without what stands behind it.</source>
        <translation>Copiez la valeur seule, sans ce qui la suit.</translation>
    </message>
    <message>
        <source>A secret stands readable in this text, and wherever it was copied from.</source>
        <translation>Un secret est lisible dans ce texte, et là d’où il a été copié.</translation>
    </message>
    <message>
        <source>If others can read that place, use Get new credentials and have it removed from the log.</source>
        <translation>Si d’autres personnes peuvent lire cet endroit, utilisez Obtenir de nouveaux identifiants et faites-le retirer du journal.</translation>
    </message>
    <message>
        <source>{what}: form and checksum are right.</source>
        <translation>{what}&#xa0;: la forme et la somme de contrôle sont correctes.</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>jamais utilisé</translation>
    </message>
    <message>
        <source>last used {moment}</source>
        <translation>utilisé pour la dernière fois {moment}</translation>
    </message>
</context>
<context>
    <name>TokenCard</name>
    <message>
        <source>of {name} ({kind})</source>
        <translation>de {name} ({kind})</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Copy access token</source>
        <translation>Copier le jeton d’accès</translation>
    </message>
    <message>
        <source>Copy as header</source>
        <translation>Copier comme en-tête</translation>
    </message>
    <message>
        <source>Introspect</source>
        <translation>Interroger le serveur</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Vérifier encore</translation>
    </message>
</context>
<context>
    <name>TokenFacts</name>
    <message>
        <source>The server did not tell how long it lives.</source>
        <translation>Le serveur n’a pas dit combien de temps il vit.</translation>
    </message>
    <message>
        <source>at {time}, with a life of {life}</source>
        <translation>à {time}, pour une durée de {life}</translation>
    </message>
    <message>
        <source>It ended at {time}, with a life of {life}.</source>
        <translation>Il a expiré à {time}, après une durée de {life}.</translation>
    </message>
    <message>
        <source>Without that it would have ended at {time}.</source>
        <translation>Sans cela, il aurait expiré à {time}.</translation>
    </message>
    <message>
        <source>Ends at {time}</source>
        <translation>Expire à {time}</translation>
    </message>
    <message>
        <source>Ends in {time}</source>
        <translation>Expire dans {time}</translation>
    </message>
</context>
<context>
    <name>TokenSource</name>
    <message>
        <source>Another one, entered for once</source>
        <translation>D’autres, saisis pour une fois</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Used for this token only and kept nowhere.</source>
        <translation>Employé pour ce seul jeton, conservé nulle part.</translation>
    </message>
    <message>
        <source>Its secret is read from the system keyring, and goes to the server alone.</source>
        <translation>Le secret est lu dans le trousseau système, et ne va qu’au serveur.</translation>
    </message>
    <message>
        <source>None of this connection is saved in the keyring.</source>
        <translation>Rien de cette connexion n’est enregistré dans le trousseau.</translation>
    </message>
</context>
<context>
    <name>TokenTab</name>
    <message>
        <source>What the token says</source>
        <translation>Ce que dit le jeton</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Request token</source>
        <translation>Demander un jeton</translation>
    </message>
    <message>
        <source>What the server says of it</source>
        <translation>Ce qu’en dit le serveur</translation>
    </message>
    <message>
        <source>Programs that use this very token are refused from their next call on. {name} itself stays as it is and can ask for another one. ({connection})</source>
        <translation>Les programmes qui emploient ce jeton sont refusés dès leur prochain appel. {name} reste tel quel et peut en demander un autre. ({connection})</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>Révoquer ce jeton&#xa0;?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message>
        <source>revoked</source>
        <translation>révoqué</translation>
    </message>
    <message>
        <source>The server was told to end it: calls with it are refused from now on.</source>
        <translation>Le serveur a reçu l’ordre d’y mettre fin&#xa0;: les appels avec ce jeton sont désormais refusés.</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>Its time is over. Request another one.</source>
        <translation>Sa durée est écoulée. Demandez-en un autre.</translation>
    </message>
    <message>
        <source>opaque</source>
        <translation>opaque</translation>
    </message>
    <message>
        <source>There is nothing in it to read: the server alone can look up what it is for.</source>
        <translation>Il n’y a rien à y lire&#xa0;: seul le serveur peut retrouver à quoi il sert.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>Reading the keys of the server…</source>
        <translation>Lecture des clés du serveur…</translation>
    </message>
    <message>
        <source>Nobody has looked at its signature.</source>
        <translation>Sa signature n’a pas été examinée.</translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation>signature vérifiée</translation>
    </message>
    <message>
        <source>Signed with key {key} of {host}, and in force.</source>
        <translation>Signé avec la clé {key} de {host}, et en vigueur.</translation>
    </message>
    <message>
        <source>verified, but</source>
        <translation>vérifiée, mais</translation>
    </message>
    <message>
        <source>Signed with key {key} of {host}.</source>
        <translation>Signé avec la clé {key} de {host}.</translation>
    </message>
    <message>
        <source>signature wrong</source>
        <translation>signature fausse</translation>
    </message>
    <message>
        <source>It was not signed with key {key} of {host}, or was changed afterwards. Believe nothing of what it says.</source>
        <translation>Il n’a pas été signé avec la clé {key} de {host}, ou il a été modifié ensuite. Ne croyez rien de ce qu’il dit.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Its algorithm is none: nobody signed it, anybody can have written it.</source>
        <translation>Son algorithme est none&#xa0;: personne ne l’a signé, n’importe qui a pu l’écrire.</translation>
    </message>
    <message>
        <source>Its algorithm uses one secret for signing and for verifying. With keys that everybody can read, that proves nothing.</source>
        <translation>Son algorithme emploie un même secret pour signer et pour vérifier. Avec des clés que tout le monde peut lire, cela ne prouve rien.</translation>
    </message>
    <message>
        <source>Its algorithm is none of those that count for access tokens.</source>
        <translation>Son algorithme n’est pas de ceux qui comptent pour des jetons d’accès.</translation>
    </message>
    <message>
        <source>Its header demands an extension that is not supported here.</source>
        <translation>Son en-tête exige une extension qui n’est pas prise en charge ici.</translation>
    </message>
    <message>
        <source>{host} publishes no key that its header names.</source>
        <translation>{host} ne publie aucune clé que son en-tête désigne.</translation>
    </message>
    <message>
        <source>The key that its header names is not for this algorithm, or too weak.</source>
        <translation>La clé que son en-tête désigne n’est pas destinée à cet algorithme, ou est trop faible.</translation>
    </message>
    <message>
        <source>Its typ is not at+jwt.</source>
        <translation>Son typ n’est pas at+jwt.</translation>
    </message>
    <message>
        <source>Its iss is another issuer.</source>
        <translation>Son iss est un autre émetteur.</translation>
    </message>
    <message>
        <source>Its aud is not this API.</source>
        <translation>Son aud n’est pas cette API.</translation>
    </message>
    <message>
        <source>Its times are milliseconds, where seconds belong: it would not end for ages.</source>
        <translation>Ses temps sont en millisecondes au lieu de secondes&#xa0;: il n’expirerait pas avant des siècles.</translation>
    </message>
    <message>
        <source>It has no exp: it would never end.</source>
        <translation>Il n’a pas d’exp&#xa0;: il n’expirerait jamais.</translation>
    </message>
    <message>
        <source>Its exp is past: it has ended.</source>
        <translation>Son exp est passé&#xa0;: il a expiré.</translation>
    </message>
    <message>
        <source>Its nbf lies ahead: it is not valid yet.</source>
        <translation>Son nbf est à venir&#xa0;: il n’est pas encore valable.</translation>
    </message>
    <message>
        <source>Its iat lies ahead of the present.</source>
        <translation>Son iat est dans le futur.</translation>
    </message>
    <message>
        <source>Tokens of Client Apps cannot be introspected or revoked: they end by themselves, or with their secret.</source>
        <translation>Les jetons des applications clientes ne peuvent être ni examinés par le serveur ni révoqués&#xa0;: ils expirent d’eux-mêmes, ou avec leur secret.</translation>
    </message>
    <message>
        <source>This authorization server offers neither introspection nor revocation.</source>
        <translation>Ce serveur d’autorisation n’offre ni introspection ni révocation.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} ahead of the server&apos;s: a program here that looks at the end of the token takes it for ended {time} too early.</source>
        <translation>L’horloge de cet ordinateur avance de {time} sur celle du serveur&#xa0;: un programme d’ici qui regarde la fin du jeton le croit expiré {time} trop tôt.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {time} behind the server&apos;s: a program here that looks at the end of the token goes on using it for {time} after its end.</source>
        <translation>L’horloge de cet ordinateur retarde de {time} sur celle du serveur&#xa0;: un programme d’ici qui regarde la fin du jeton l’emploie encore {time} après son expiration.</translation>
    </message>
    <message>
        <source>signed by {host}</source>
        <translation>signé par {host}</translation>
    </message>
    <message>
        <source>not verified: anybody can have written it</source>
        <translation>non vérifié&#xa0;: n’importe qui a pu l’écrire</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>The service refused the credential.</source>
        <translation>Le service a refusé les identifiants.</translation>
    </message>
    <message>
        <source>It may have been replaced or deleted, or belong to another account or environment. Run the checks with it to see which.</source>
        <translation>Ils ont peut-être été remplacés ou supprimés, ou appartiennent à un autre compte ou environnement. Lancez les vérifications avec eux pour savoir lequel de ces cas s’applique.</translation>
    </message>
    <message>
        <source>The credential works, but may not make this call.</source>
        <translation>Les identifiants fonctionnent, mais ne permettent pas cet appel.</translation>
    </message>
    <message>
        <source>Whoever it stands for lacks the permission. The account owner can give it to the role; a change may take 15 minutes to reach an API key.</source>
        <translation>La personne qu’ils représentent n’a pas la permission. Le propriétaire du compte peut l’accorder à son rôle&#xa0;; pour une clé API, un changement peut prendre 15 minutes.</translation>
    </message>
    <message>
        <source>The service does not know this call.</source>
        <translation>Le service ne connaît pas cet appel.</translation>
    </message>
    <message>
        <source>Not every service offers each of them. If it knows none, check the Backend URL.</source>
        <translation>Tous les services ne les proposent pas tous. S’il n’en connaît aucun, vérifiez l’URL du serveur.</translation>
    </message>
    <message>
        <source>The service answered.</source>
        <translation>Le service a répondu.</translation>
    </message>
    <message>
        <source>{status} · {milliseconds} ms · {size} bytes · request {request_id}</source>
        <translation>{status} · {milliseconds} ms · {size} octets · requête {request_id}</translation>
    </message>
    <message>
        <source>Too long to show whole. Secrets and e-mail addresses are masked, names are not.</source>
        <translation>Trop long pour être affiché en entier. Les secrets et les adresses e-mail sont masqués, les noms ne le sont pas.</translation>
    </message>
    <message>
        <source>Secrets and e-mail addresses are masked, names are not.</source>
        <translation>Les secrets et les adresses e-mail sont masqués, les noms ne le sont pas.</translation>
    </message>
    <message>
        <source>Reason: {reason} · request {request_id}</source>
        <translation>Raison&#xa0;: {reason} · requête {request_id}</translation>
    </message>
</context>
<context>
    <name>TroubleshootingActions</name>
    <message>
        <source>Paste and explain</source>
        <translation>Coller et expliquer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistreur</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Dossier d’assistance…</translation>
    </message>
</context>
<context>
    <name>TroubleshootingPage</name>
    <message>
        <source>Troubleshooting</source>
        <translation>Dépannage</translation>
    </message>
    <message>
        <source>Checks this connection from your own network, step by step.</source>
        <translation>Vérifie cette connexion depuis votre propre réseau, étape par étape.</translation>
    </message>
</context>
<context>
    <name>TroubleshootingTabs</name>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveillance</translation>
    </message>
</context>
<context>
    <name>TryCallDialog</name>
    <message>
        <source>Try a call</source>
        <translation>Essayer un appel</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Used for this call only and kept nowhere.</source>
        <translation>Employé pour ce seul appel, conservé nulle part.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>The answer of the service appears here.</source>
        <translation>La réponse du service apparaît ici.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copier en curl</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>API key of this account</source>
        <translation>Clé API de ce compte</translation>
    </message>
    <message>
        <source>Another one, entered for once</source>
        <translation>D’autres, saisis pour une fois</translation>
    </message>
    <message>
        <source>The server records that the key was viewed.</source>
        <translation>Le serveur enregistre que la clé a été affichée.</translation>
    </message>
</context>
<context>
    <name>TypedName</name>
    <message>
        <source>Type the client&apos;s name to confirm</source>
        <translation>Saisissez le nom du client pour confirmer</translation>
    </message>
    <message>
        <source>Possible once the name is typed exactly as shown.</source>
        <translation>Possible dès que le nom est saisi exactement comme affiché.</translation>
    </message>
    <message>
        <source>This is the name.</source>
        <translation>C’est bien le nom.</translation>
    </message>
</context>
<context>
    <name>UnsavedChangesDialog</name>
    <message>
        <source>Discard your changes?</source>
        <translation>Abandonner vos modifications&#x202f;?</translation>
    </message>
    <message>
        <source>You changed something on {page} and have not saved it. Nothing has been sent to the server.</source>
        <translation>Vous avez fait des modifications à la page «&#xa0;{page}&#xa0;» sans les enregistrer. Rien n’a été envoyé au serveur.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>More causes</source>
        <translation>Autres causes</translation>
    </message>
    <message>
        <source>Fewer causes</source>
        <translation>Moins de causes</translation>
    </message>
    <message>
        <source>Also possible:</source>
        <translation>Possible aussi&#xa0;:</translation>
    </message>
    <message>
        <source>The checks were cancelled.</source>
        <translation>Les vérifications ont été annulées.</translation>
    </message>
    <message>
        <source>What had ended by then is shown below.</source>
        <translation>Ce qui était terminé est affiché ci-dessous.</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>Rien d’anormal n’a été trouvé.</translation>
    </message>
    <message>
        <source>The credential works from here: compare what the integration itself uses with it.</source>
        <translation>Les identifiants fonctionnent d’ici&#xa0;: comparez-les avec ceux qu’utilise l’intégration elle-même.</translation>
    </message>
    <message>
        <source>If an integration is refused all the same, check with its credential.</source>
        <translation>Si une intégration est tout de même refusée, vérifiez avec ses identifiants.</translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message>
        <source>Watched credentials</source>
        <translation>Identifiants surveillés</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>Rien n’est surveillé</translation>
    </message>
    <message>
        <source>Choose saved credentials of this connection: they are tested at an interval while it is open, and you are told when one ceases to work.</source>
        <translation>Choisissez des identifiants enregistrés de cette connexion&#xa0;: ils sont testés à intervalles réguliers tant qu’elle est ouverte, et vous êtes averti quand l’un d’eux cesse de fonctionner.</translation>
    </message>
    <message>
        <source>Only credentials in the system keyring can be watched. Save one with Save to system keyring when its secret is issued.</source>
        <translation>Seuls les identifiants du trousseau système peuvent être surveillés. Enregistrez-en un avec Enregistrer au trousseau quand son secret est émis.</translation>
    </message>
    <message>
        <source>Watch credentials…</source>
        <translation>Surveiller des identifiants…</translation>
    </message>
    <message>
        <source>Test every</source>
        <translation>Tester toutes les</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Dernier test</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussis</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Tester maintenant</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Ne plus surveiller</translation>
    </message>
</context>
<context>
    <name>WatchChartCard</name>
    <message>
        <source>Success and latency of {name}</source>
        <translation>Réussite et latence de {name}</translation>
    </message>
</context>
<context>
    <name>WatchNotesCard</name>
    <message>
        <source>Watched credentials</source>
        <translation>Identifiants surveillés</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>No watched credential has changed</source>
        <translation>Aucun identifiant surveillé n’a changé</translation>
    </message>
    <message>
        <source>When one that is watched under Troubleshooting ceases to work, or works again, it is noted here.</source>
        <translation>Quand un identifiant surveillé sous Dépannage cesse de fonctionner, ou fonctionne de nouveau, cela est noté ici.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Delete the changes of watched credentials of {connection}?</source>
        <translation>Supprimer les changements des identifiants surveillés de {connection}&#x202f;?</translation>
    </message>
    <message>
        <source>They are deleted on this computer; nothing else changes.</source>
        <translation>Ils sont supprimés sur cet ordinateur&#x202f;; rien d’autre ne change.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>WatchNotices</name>
    <message>
        <source>{name} works again.</source>
        <translation>{name} fonctionne de nouveau.</translation>
    </message>
    <message>
        <source>{name} is refused: the other authentication method is in force.</source>
        <translation>{name} est refusé&#xa0;: l’autre méthode d’authentification est en vigueur.</translation>
    </message>
    <message>
        <source>{name} is refused by the server.</source>
        <translation>{name} est refusé par le serveur.</translation>
    </message>
    <message>
        <source>{name} cannot be tested: the server is not reached.</source>
        <translation>{name} ne peut pas être testé&#xa0;: le serveur n’est pas joignable.</translation>
    </message>
</context>
<context>
    <name>WatchTab</name>
    <message>
        <source>Paused: locked</source>
        <translation>En pause&#xa0;: verrouillé</translation>
    </message>
    <message>
        <source>Watch credentials…</source>
        <translation>Surveiller des identifiants…</translation>
    </message>
    <message>
        <source>Tell on the desktop when one changes</source>
        <translation>Avertir sur le bureau quand l’un d’eux change</translation>
    </message>
    <message>
        <source>Each test counts as a use of the credential: the server cannot tell it from an integration, so a watched credential never looks idle or unused. Changes are noted under Activity, This computer; readings stay in memory, for a day at most.</source>
        <translation>Chaque test compte comme une utilisation de l’identifiant&#xa0;: le serveur ne peut pas le distinguer d’une intégration, si bien qu’un identifiant surveillé ne paraît jamais inactif ni inutilisé. Les changements sont notés sous Activité, Cet ordinateur&#xa0;; les mesures restent en mémoire, un jour au plus.</translation>
    </message>
</context>
<context>
    <name>WatchWords</name>
    <message>
        <source>Works</source>
        <translation>Fonctionne</translation>
    </message>
    <message>
        <source>Other method in force</source>
        <translation>Autre méthode en vigueur</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Non testé</translation>
    </message>
    <message>
        <source>Offline here</source>
        <translation>Hors ligne ici</translation>
    </message>
    <message>
        <source>{passed} of {counted}</source>
        <translation>{passed} sur {counted}</translation>
    </message>
    <message>
        <source>{milliseconds} ms</source>
        <translation>{milliseconds}&#xa0;ms</translation>
    </message>
    <message>
        <source>No test has reached the server yet.</source>
        <translation>Aucun test n’a encore atteint le serveur.</translation>
    </message>
    <message>
        <source>{passed} of {counted} tests passed</source>
        <translation>{passed} tests réussis sur {counted}</translation>
    </message>
    <message>
        <source>{milliseconds} ms median</source>
        <translation>médiane de {milliseconds}&#xa0;ms</translation>
    </message>
    <message>
        <source>last failure {time}</source>
        <translation>dernier échec à {time}</translation>
    </message>
    <message>
        <source>this computer was offline</source>
        <translation>cet ordinateur était hors ligne</translation>
    </message>
    <message>
        <source>the server asked to wait</source>
        <translation>le serveur a demandé d’attendre</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name} ({kind})</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>Essayer sur cet ordinateur</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Starts a private server with a sample account. Nothing leaves this computer; remove it at any time.</source>
        <translation>Démarre un serveur privé avec un compte d’exemple. Rien ne quitte cet ordinateur&#x202f;; supprimez-le à tout moment.</translation>
    </message>
    <message>
        <source>Your account on the service, sandbox or production, or your own installation.</source>
        <translation>Votre compte sur le service, en bac à sable ou en production, ou votre propre installation.</translation>
    </message>
    <message>
        <source>Your connections</source>
        <translation>Vos connexions</translation>
    </message>
    <message>
        <source>API Access Admin</source>
        <translation>API Access Admin</translation>
    </message>
    <message>
        <source>Govern how integrations sign in to your e-signature account.</source>
        <translation>Gouvernez la façon dont les intégrations s’authentifient auprès de votre compte de signature électronique.</translation>
    </message>
    <message>
        <source>Secrets stay in the system keyring of this computer.</source>
        <translation>Les secrets restent dans le trousseau système de cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no system keyring: secrets stay in memory until you quit.</source>
        <translation>Pas de trousseau système&#xa0;: les secrets restent en mémoire jusqu’à la fermeture du programme.</translation>
    </message>
</context>
<context>
    <name>WhyLink</name>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Why? {said}</source>
        <translation>Pourquoi&#xa0;? {said}</translation>
    </message>
</context>
<context>
    <name>WindowNotices</name>
    <message>
        <source>There is no system keyring on this computer.</source>
        <translation>Cet ordinateur n’a pas de trousseau système.</translation>
    </message>
    <message>
        <source>Secrets that you save are kept in memory until you quit, never in a file.</source>
        <translation>Les secrets que vous enregistrez restent en mémoire jusqu’à la fermeture du programme, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>You will have to sign in again at the next start.</source>
        <translation>Vous devrez vous reconnecter au prochain démarrage.</translation>
    </message>
    <message>
        <source>The session ended, or lost its permission, while it could still be undone.</source>
        <translation>La session a pris fin, ou a perdu son autorisation, alors que l’annulation était encore possible.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>API key and/or Client App credentials</source>
        <translation>Clé API et/ou identifiants d’application cliente</translation>
    </message>
    <message>
        <source>OAuth 2.0 Client Credentials</source>
        <translation>Identifiants client OAuth 2.0</translation>
    </message>
    <message>
        <source>API key and Client Apps in force</source>
        <translation>Clé API et applications clientes en vigueur</translation>
    </message>
    <message>
        <source>OAuth 2.0 Client Credentials in force</source>
        <translation>Identifiants client OAuth 2.0 en vigueur</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Client App</source>
        <translation>Application cliente</translation>
    </message>
    <message>
        <source>OAuth client</source>
        <translation>Client OAuth</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Provided by the service, cannot be changed</source>
        <translation>Fournie par le service, non modifiable</translation>
    </message>
    <message>
        <source>Typed for this connection, see Settings</source>
        <translation>Saisie pour cette connexion, voir les paramètres</translation>
    </message>
    <message>
        <source>Derived from the Backend URL, until the service answers</source>
        <translation>Déduite de l’URL du serveur, en attendant la réponse du service</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}&#xa0;min {seconds}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>_FileRow</name>
    <message>
        <source>Look at {name}</source>
        <translation>Voir {name}</translation>
    </message>
</context>
</TS>
