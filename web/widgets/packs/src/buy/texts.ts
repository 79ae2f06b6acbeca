/** Sentences of buying, as `TABLE`. */
export const BUY = `
optional|facultatif|optional
name|Nom et prénom|Full name
email|E-mail|E-mail
quantity|Quantité|Quantity
promo.have|J’ai un code promo|I have a promo code
promo|Code promo|Promo code
promo.apply|Appliquer|Apply
total|Total|Total
counter|À régler sur place|Payable on site
buy|Acheter|Buy
subscribe|S’abonner|Subscribe
sending|Un instant…|One moment…
error.summary.one|Il reste un point à revoir|One thing needs another look
error.summary.other|Il reste {n} points à revoir|{n} things need another look
error.required|Merci de répondre à cette question.|Please answer this question.
error.email|Cette adresse semble incomplète, par exemple prenom@exemple.fr.|This address looks incomplete, for example name@example.com.
error.promo|Ce code n’est pas valable ici.|This code is not valid here.
error.buy|Votre achat n’a pas pu être enregistré. Réessayez dans un instant.|Your purchase could not be saved. Try again in a moment.
done.counter|{name} vous attend : réglez {price} sur place, et c’est à vous.|{name} is waiting for you: pay {price} on site and it is yours.
done.paid|{name} est à vous. Les détails partent vers {email}.|{name} is yours. Details are on their way to {email}.
done.processing|Votre banque confirme le paiement de {name}. Un e-mail part vers {email} dès que c’est fait.|Your bank is confirming the payment for {name}. An e-mail goes to {email} as soon as it is done.
done.again|Revenir à la boutique|Back to the shop
`;
